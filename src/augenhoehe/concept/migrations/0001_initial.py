import augenhoehe.concept.enums
import augenhoehe.kit.clock
import augenhoehe.kit.models.editable
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0001_initial'),
        ('council', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ParticipationRound',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('opens_on', models.DateField(verbose_name='from')),
                ('closes_on', models.DateField(blank=True, help_text='Empty: until you close it.', null=True, verbose_name='last day')),
                ('closed_on', models.DateField(blank=True, null=True, verbose_name='closed on')),
                ('chapters', models.JSONField(blank=True, default=list, verbose_name='chapters')),
                ('public', models.BooleanField(default=False, verbose_name='open to everybody')),
                ('anonymous', models.BooleanField(default=False, verbose_name='without name and e-mail address too')),
                ('remind_days', models.PositiveSmallIntegerField(blank=True, default=7, null=True, verbose_name='reminder, days before the end')),
                ('outcome_public_on', models.DateField(blank=True, editable=False, null=True, verbose_name='outcome shown to the public since')),
            ],
            options={
                'verbose_name': 'participation round',
                'verbose_name_plural': 'participation rounds',
                'ordering': ('version_id', 'opens_on', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Concept',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='core.municipality', verbose_name='municipality')),
            ],
            options={
                'verbose_name': 'concept',
                'verbose_name_plural': 'concepts',
                'ordering': ('municipality_id', 'title'),
            },
        ),
        migrations.CreateModel(
            name='OpinionRequest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail address')),
                ('question', models.TextField(blank=True, verbose_name='question')),
                ('due_on', models.DateField(verbose_name='answer wanted by')),
                ('secret_hash', models.CharField(editable=False, max_length=64, unique=True, verbose_name='hash of the secret')),
                ('asked_at', models.DateTimeField(verbose_name='asked')),
                ('reminded_at', models.DateTimeField(blank=True, null=True, verbose_name='reminded')),
                ('revoked_at', models.DateTimeField(blank=True, null=True, verbose_name='revoked at')),
                ('asked_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='asked by')),
                ('concept', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='opinion_requests', to='concept.concept', verbose_name='concept')),
                ('department', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='core.organization', verbose_name='department')),
            ],
            options={
                'verbose_name': 'request for an opinion',
                'verbose_name_plural': 'requests for opinions',
                'ordering': ('concept_id', 'due_on', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Invitation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail address')),
                ('secret_hash', models.CharField(editable=False, max_length=64, unique=True, verbose_name='hash of the secret')),
                ('invited_at', models.DateTimeField(verbose_name='invited')),
                ('reminded_at', models.DateTimeField(blank=True, null=True, verbose_name='reminded')),
                ('revoked_at', models.DateTimeField(blank=True, null=True, verbose_name='revoked at')),
                ('invited_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='invited by')),
                ('organization', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='core.organization', verbose_name='organisation')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='invitations', to='concept.participationround', verbose_name='participation round')),
            ],
            options={
                'verbose_name': 'invitation to take part',
                'verbose_name_plural': 'invitations to take part',
                'ordering': ('round_id', 'name', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Proposal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(verbose_name='number')),
                ('block_key', models.CharField(blank=True, max_length=32, verbose_name='block')),
                ('anchor_key', models.CharField(blank=True, max_length=32, verbose_name='block after which it shall stand')),
                ('kind', models.CharField(choices=[('replace', 'replace'), ('insert_after', 'insert_after'), ('delete', 'delete'), ('move', 'move'), ('remark', 'remark')], max_length=20, verbose_name='kind')),
                ('new_content', models.JSONField(blank=True, null=True, verbose_name='proposed content')),
                ('title', models.CharField(blank=True, max_length=120, verbose_name='in a few words')),
                ('reason', models.TextField(blank=True, verbose_name='reason')),
                ('original_text', models.TextField(blank=True, verbose_name='in the language of the sender')),
                ('submitted_at', models.DateTimeField(verbose_name='submitted')),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True, verbose_name='withdrawn')),
                ('concept', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='proposals', to='concept.concept', verbose_name='concept')),
            ],
            options={
                'verbose_name': 'change proposal',
                'verbose_name_plural': 'change proposals',
                'ordering': ('concept_id', 'number'),
            },
        ),
        migrations.CreateModel(
            name='Opinion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('edition', models.PositiveIntegerField(verbose_name='edition')),
                ('votum', models.CharField(choices=[('adopted', 'adopted'), ('adopted_in_substance', 'adopted_in_substance'), ('adopted_in_part', 'adopted_in_part'), ('not_adopted', 'not_adopted'), ('contained', 'contained'), ('settled_by', 'settled_by'), ('editorial', 'editorial'), ('noted', 'noted'), ('referred', 'referred'), ('withdrawn', 'withdrawn'), ('inadmissible', 'inadmissible'), ('deferred', 'deferred')], max_length=30, verbose_name='recommendation')),
                ('text', models.TextField(blank=True, verbose_name='reason')),
                ('new_content', models.JSONField(blank=True, null=True, verbose_name='wording of the administration')),
                ('given_at', models.DateTimeField(verbose_name='given')),
                ('account', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL, verbose_name='account')),
                ('referred_to', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='core.organization', verbose_name='referred to')),
                ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='opinions', to='concept.proposal', verbose_name='change proposal')),
                ('settled_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='settles', to='concept.proposal', verbose_name='settled by the proposal')),
            ],
            options={
                'verbose_name': 'opinion of the administration',
                'verbose_name_plural': 'opinions of the administration',
                'ordering': ('proposal_id', 'edition'),
            },
        ),
        migrations.CreateModel(
            name='DepartmentStatement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('votum', models.CharField(blank=True, choices=[('adopted', 'adopted'), ('adopted_in_substance', 'adopted_in_substance'), ('adopted_in_part', 'adopted_in_part'), ('not_adopted', 'not_adopted'), ('contained', 'contained'), ('settled_by', 'settled_by'), ('editorial', 'editorial'), ('noted', 'noted'), ('referred', 'referred'), ('withdrawn', 'withdrawn'), ('inadmissible', 'inadmissible'), ('deferred', 'deferred')], max_length=30, verbose_name='recommendation')),
                ('text', models.TextField(blank=True, verbose_name='statement')),
                ('answered_by', models.CharField(blank=True, max_length=200, verbose_name='answered by')),
                ('answered_at', models.DateTimeField(blank=True, null=True, verbose_name='answered')),
                ('request', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='statements', to='concept.opinionrequest', verbose_name='request for an opinion')),
                ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='statements', to='concept.proposal', verbose_name='change proposal')),
            ],
            options={
                'verbose_name': 'statement of a department',
                'verbose_name_plural': 'statements of departments',
                'ordering': ('request_id', 'proposal_id'),
            },
        ),
        migrations.CreateModel(
            name='Decision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('verdict', models.CharField(choices=[('accepted', 'accepted'), ('accepted_amended', 'accepted_amended'), ('rejected', 'rejected'), ('postponed', 'postponed')], max_length=20, verbose_name='decision')),
                ('decided_on', models.DateField(verbose_name='decided on')),
                ('vote', models.CharField(blank=True, max_length=200, verbose_name='vote')),
                ('new_content', models.JSONField(blank=True, null=True, verbose_name='wording as decided')),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='core.organization', verbose_name='body')),
                ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='decisions', to='concept.proposal', verbose_name='change proposal')),
            ],
            options={
                'verbose_name': 'decision on a proposal',
                'verbose_name_plural': 'decisions on proposals',
                'ordering': ('proposal_id', 'decided_on', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='ReplyLetter',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('way', models.CharField(choices=[('mail', 'by e-mail'), ('letter', 'by letter'), ('page', 'on the page of the proposal'), ('in_person', 'in person')], max_length=20, verbose_name='told by')),
                ('interim', models.BooleanField(default=False, verbose_name='interim answer')),
                ('opening', models.TextField(blank=True, verbose_name='opening')),
                ('closing', models.TextField(blank=True, verbose_name='closing')),
                ('sent_at', models.DateTimeField(verbose_name='told')),
                ('account', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='account')),
            ],
            options={
                'verbose_name': 'answer to a submission',
                'verbose_name_plural': 'answers to submissions',
                'ordering': ('submission_id', 'sent_at', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Reply',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField(verbose_name='text')),
                ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='replies', to='concept.proposal', verbose_name='change proposal')),
                ('letter', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='replies', to='concept.replyletter', verbose_name='answer to a submission')),
            ],
            options={
                'verbose_name': 'reply to a proposal',
                'verbose_name_plural': 'replies to proposals',
                'ordering': ('proposal_id', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='RoundExtension',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('was', models.DateField(blank=True, null=True, verbose_name='last day before')),
                ('until', models.DateField(verbose_name='last day since then')),
                ('reason', models.TextField(verbose_name='reason')),
                ('made_at', models.DateTimeField(verbose_name='extended')),
                ('account', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL, verbose_name='account')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='extensions', to='concept.participationround', verbose_name='participation round')),
            ],
            options={
                'verbose_name': 'extension of a round',
                'verbose_name_plural': 'extensions of rounds',
                'ordering': ('round_id', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Submission',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('number', models.PositiveIntegerField(blank=True, help_text='Given when it is confirmed.', null=True, verbose_name='number')),
                ('channel', models.CharField(choices=[('account', 'with an account'), ('invitation', 'by personal link'), ('public', 'by the public form'), ('email', 'by e-mail'), ('letter', 'by letter'), ('telephone', 'by telephone'), ('meeting', 'in a meeting')], max_length=20, verbose_name='how it came in')),
                ('name', models.CharField(blank=True, max_length=200, verbose_name='name')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail address')),
                ('postal_address', models.TextField(blank=True, verbose_name='postal address')),
                ('may_be_named', models.BooleanField(default=False, verbose_name='may be named in public')),
                ('language', models.CharField(default='de', max_length=12, verbose_name='language')),
                ('wording', models.TextField(blank=True, verbose_name='as it came in')),
                ('received_on', models.DateField(verbose_name='received on')),
                ('submitted_at', models.DateTimeField(verbose_name='submitted')),
                ('confirmed_at', models.DateTimeField(blank=True, null=True, verbose_name='confirmed')),
                ('secret_hash', models.CharField(blank=True, editable=False, max_length=64, null=True, unique=True, verbose_name='hash of the secret')),
                ('pending', models.JSONField(blank=True, default=list, verbose_name='points that wait for confirmation')),
                ('account', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='submissions', to=settings.AUTH_USER_MODEL, verbose_name='account')),
                ('concept', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='submissions', to='concept.concept', verbose_name='concept')),
                ('file', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.file', verbose_name='file')),
                ('invitation', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='submissions', to='concept.invitation', verbose_name='invitation to take part')),
                ('organization', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='core.organization', verbose_name='organisation')),
                ('recorded_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='recorded by')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='submissions', to='concept.participationround', verbose_name='participation round')),
            ],
            options={
                'verbose_name': 'submission',
                'verbose_name_plural': 'submissions',
                'ordering': ('concept_id', 'number', 'pk'),
            },
        ),
        migrations.AddField(
            model_name='replyletter',
            name='submission',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='letters', to='concept.submission', verbose_name='submission'),
        ),
        migrations.AddField(
            model_name='proposal',
            name='submission',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='proposals', to='concept.submission', verbose_name='submission'),
        ),
        migrations.CreateModel(
            name='Translation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField(verbose_name='in German')),
                ('made_at', models.DateTimeField(verbose_name='translated')),
                ('account', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL, verbose_name='account')),
                ('proposal', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='translation', to='concept.proposal', verbose_name='change proposal')),
            ],
            options={
                'verbose_name': 'translation of a proposal',
                'verbose_name_plural': 'translations of proposals',
                'ordering': ('proposal_id',),
            },
        ),
        migrations.CreateModel(
            name='Version',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('number', models.PositiveIntegerField(verbose_name='number')),
                ('state', models.CharField(choices=[('draft', 'draft'), ('frozen', 'frozen')], default=augenhoehe.concept.enums.VersionState['DRAFT'], max_length=20, verbose_name='state')),
                ('frozen_on', models.DateField(blank=True, null=True, verbose_name='as of')),
                ('content_hash', models.CharField(blank=True, max_length=64, verbose_name='hash of the content')),
                ('public', models.BooleanField(default=False, verbose_name='public')),
                ('based_on', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='successors', to='concept.version', verbose_name='version before')),
                ('concept', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='concept.concept', verbose_name='concept')),
                ('paper', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='concept_versions', to='council.paper', verbose_name='paper that carries the version')),
            ],
            options={
                'verbose_name': 'version',
                'verbose_name_plural': 'versions',
                'ordering': ('concept_id', 'number'),
            },
        ),
        migrations.CreateModel(
            name='Standing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('state', models.CharField(choices=[('clean', 'clean'), ('contained', 'contained'), ('touching', 'touching'), ('conflict', 'conflict'), ('orphaned', 'orphaned')], max_length=20, verbose_name='state')),
                ('block_key', models.CharField(blank=True, max_length=32, verbose_name='block')),
                ('confirmed_at', models.DateTimeField(blank=True, null=True, verbose_name='confirmed')),
                ('confirmed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='confirmed by')),
                ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='standings', to='concept.proposal', verbose_name='change proposal')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='standings', to='concept.version', verbose_name='version')),
            ],
            options={
                'verbose_name': 'standing of a proposal in a later version',
                'verbose_name_plural': 'standings of proposals in later versions',
                'ordering': ('version_id', 'proposal_id'),
            },
        ),
        migrations.CreateModel(
            name='Realisation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('realised_at', models.DateTimeField(verbose_name='carried out')),
                ('proposal', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='realisation', to='concept.proposal', verbose_name='change proposal')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='realisations', to='concept.version', verbose_name='version')),
            ],
            options={
                'verbose_name': 'realised change',
                'verbose_name_plural': 'realised changes',
                'ordering': ('version_id', 'proposal_id'),
            },
        ),
        migrations.AddField(
            model_name='proposal',
            name='base',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='proposals', to='concept.version', verbose_name='version it refers to'),
        ),
        migrations.AddField(
            model_name='participationround',
            name='version',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rounds', to='concept.version', verbose_name='version'),
        ),
        migrations.CreateModel(
            name='ImportedText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('passages', models.PositiveIntegerField(verbose_name='passages')),
                ('left_out', models.JSONField(blank=True, default=list, verbose_name='not taken over')),
                ('replaced', models.JSONField(blank=True, default=list, verbose_name='passages before')),
                ('imported_at', models.DateTimeField(verbose_name='read in')),
                ('account', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL, verbose_name='account')),
                ('file', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.file', verbose_name='file')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='imports', to='concept.version', verbose_name='version')),
            ],
            options={
                'verbose_name': 'text read in',
                'verbose_name_plural': 'texts read in',
                'ordering': ('version_id', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Block',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('key', models.CharField(max_length=32, verbose_name='key')),
                ('position', models.PositiveIntegerField(verbose_name='position')),
                ('kind', models.CharField(choices=[('p', 'p'), ('h2', 'h2'), ('h3', 'h3'), ('h4', 'h4'), ('li', 'li'), ('quote', 'quote'), ('note', 'note'), ('table', 'table')], max_length=10, verbose_name='kind')),
                ('content', models.JSONField(default=dict, verbose_name='content')),
                ('plain_text', models.TextField(blank=True, editable=False, verbose_name='plain text')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='blocks', to='concept.version', verbose_name='version')),
            ],
            options={
                'verbose_name': 'block',
                'verbose_name_plural': 'blocks',
                'ordering': ('version_id', 'position'),
            },
        ),
        migrations.AddConstraint(
            model_name='concept',
            constraint=models.UniqueConstraint(fields=('municipality', 'title'), name='concept_title_once_per_town'),
        ),
        migrations.AddConstraint(
            model_name='invitation',
            constraint=models.UniqueConstraint(condition=models.Q(('revoked_at__isnull', True), models.Q(('email', ''), _negated=True)), fields=('round', 'email'), name='invitation_once_per_address'),
        ),
        migrations.AddConstraint(
            model_name='opinion',
            constraint=models.UniqueConstraint(fields=('proposal', 'edition'), name='opinion_edition_once'),
        ),
        migrations.AddConstraint(
            model_name='departmentstatement',
            constraint=models.UniqueConstraint(fields=('request', 'proposal'), name='statement_once_per_request'),
        ),
        migrations.AddConstraint(
            model_name='reply',
            constraint=models.UniqueConstraint(fields=('letter', 'proposal'), name='reply_once_per_letter'),
        ),
        migrations.AddConstraint(
            model_name='submission',
            constraint=models.UniqueConstraint(fields=('concept', 'number'), name='submission_number_once'),
        ),
        migrations.AddConstraint(
            model_name='submission',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('confirmed_at__isnull', True), ('number__isnull', True)), models.Q(('confirmed_at__isnull', False), ('number__isnull', False), ('pending', [])), _connector='OR'), name='submission_counts_when_confirmed'),
        ),
        migrations.AddConstraint(
            model_name='version',
            constraint=models.UniqueConstraint(fields=('concept', 'number'), name='version_number_once'),
        ),
        migrations.AddConstraint(
            model_name='version',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('content_hash', ''), ('frozen_on__isnull', True), ('state', augenhoehe.concept.enums.VersionState['DRAFT'])), models.Q(('frozen_on__isnull', False), ('state', augenhoehe.concept.enums.VersionState['FROZEN']), models.Q(('content_hash', ''), _negated=True)), _connector='OR'), name='version_frozen_with_day_and_hash'),
        ),
        migrations.AddConstraint(
            model_name='version',
            constraint=models.CheckConstraint(condition=models.Q(('state', augenhoehe.concept.enums.VersionState['FROZEN']), ('public', False), _connector='OR'), name='version_draft_is_not_public'),
        ),
        migrations.AddConstraint(
            model_name='standing',
            constraint=models.UniqueConstraint(fields=('proposal', 'version'), name='standing_once_per_version'),
        ),
        migrations.AddConstraint(
            model_name='proposal',
            constraint=models.UniqueConstraint(fields=('concept', 'number'), name='proposal_number_once'),
        ),
        migrations.AddConstraint(
            model_name='participationround',
            constraint=models.CheckConstraint(condition=models.Q(('closes_on__isnull', True), ('closes_on__gte', models.F('opens_on')), _connector='OR'), name='round_ends_after_it_begins'),
        ),
        migrations.AddConstraint(
            model_name='participationround',
            constraint=models.CheckConstraint(condition=models.Q(('public', True), ('anonymous', False), _connector='OR'), name='round_anonymous_only_in_public'),
        ),
        migrations.AddIndex(
            model_name='block',
            index=models.Index(fields=['version', 'position'], name='block_in_order'),
        ),
        migrations.AddConstraint(
            model_name='block',
            constraint=models.UniqueConstraint(fields=('version', 'key'), name='block_key_once'),
        ),
    ]
