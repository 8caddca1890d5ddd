import augenhoehe.factors.enums
import augenhoehe.kit.clock
import augenhoehe.kit.models.editable
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('concept', '0002_frozen_stays'),
        ('core', '0001_initial'),
        ('council', '0001_initial'),
        ('measures', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='GuidingQuestion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.SlugField(max_length=60, verbose_name='key')),
                ('position', models.PositiveIntegerField(verbose_name='position')),
                ('text', models.TextField(verbose_name='question')),
            ],
            options={
                'verbose_name': 'guiding question',
                'verbose_name_plural': 'guiding questions',
                'ordering': ('factor_id', 'position', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Check',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('kind', models.CharField(choices=[('measure', 'Measure'), ('idea', 'Project idea'), ('paper', 'Council paper'), ('plan', 'Concept or plan')], max_length=20, verbose_name='about')),
                ('idea_title', models.CharField(blank=True, max_length=200, verbose_name='title of the idea')),
                ('idea_description', models.TextField(blank=True, verbose_name='description of the idea')),
                ('together', models.BooleanField(default=False, verbose_name='answered by several people')),
                ('state', models.CharField(choices=[('answering', 'being answered'), ('comparing', 'being compared'), ('closed', 'closed')], default=augenhoehe.factors.enums.CheckState['ANSWERING'], max_length=20, verbose_name='state')),
                ('answer_by', models.DateField(blank=True, null=True, verbose_name='answers wanted by')),
                ('begun_on', models.DateField(verbose_name='begun on')),
                ('closed_on', models.DateField(blank=True, null=True, verbose_name='closed on')),
                ('repeat_on', models.DateField(blank=True, null=True, verbose_name='again on')),
                ('public', models.BooleanField(default=False, verbose_name='public')),
                ('concept_version', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='checks', to='concept.version', verbose_name='plan')),
                ('leader', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='led by')),
                ('measure', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='checks', to='measures.measure', verbose_name='measure')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='core.municipality', verbose_name='municipality')),
                ('paper', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='checks', to='council.paper', verbose_name='paper')),
                ('previous', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='next_check', to='factors.check', verbose_name='check before')),
            ],
            options={
                'verbose_name': 'check',
                'verbose_name_plural': 'checks',
                'ordering': ('municipality_id', '-begun_on', '-pk'),
            },
        ),
        migrations.CreateModel(
            name='FactorSet',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('description', models.TextField(blank=True, verbose_name='description')),
                ('origin', models.CharField(blank=True, max_length=40, verbose_name='key in the library')),
                ('short', models.BooleanField(default=False, help_text='A few questions that any department puts to any paper.', verbose_name='short set')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='core.municipality', verbose_name='municipality')),
            ],
            options={
                'verbose_name': 'factor set',
                'verbose_name_plural': 'factor sets',
                'ordering': ('municipality_id', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='GoodExample',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('factor_key', models.SlugField(max_length=40, verbose_name='key of the factor')),
                ('why', models.TextField(verbose_name='why it is a good example')),
                ('factor_set', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='examples', to='factors.factorset', verbose_name='factor set')),
                ('measure', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='good_example_of', to='measures.measure', verbose_name='measure')),
            ],
            options={
                'verbose_name': 'good example',
                'verbose_name_plural': 'good examples',
                'ordering': ('factor_set_id', 'factor_key', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Agreement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rating', models.CharField(blank=True, choices=[('yes', 'yes'), ('partly', 'partly'), ('no', 'no'), ('not_assessable', 'cannot be assessed')], max_length=20, verbose_name='answer')),
                ('reason', models.TextField(blank=True, verbose_name='reason')),
                ('evidence', models.TextField(blank=True, verbose_name='evidence')),
                ('of_check', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='agreements', to='factors.check', verbose_name='check')),
                ('question', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='factors.guidingquestion', verbose_name='question')),
            ],
            options={
                'verbose_name': 'agreed answer',
                'verbose_name_plural': 'agreed answers',
                'ordering': ('of_check_id', 'question_id'),
            },
        ),
        migrations.CreateModel(
            name='Handbook',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('offered', models.JSONField(blank=True, default=dict, editable=False, verbose_name='words offered last')),
                ('licence', models.CharField(choices=[('cc-by-4.0', 'CC BY 4.0: others may use and change it and name your town'), ('cc-by-sa-4.0', 'CC BY-SA 4.0: as before, and pass on what they change under the same licence'), ('cc0-1.0', 'CC0: others may use it without any condition')], default=augenhoehe.factors.enums.Licence['CC_BY'], max_length=20, verbose_name='licence')),
                ('source_town', models.CharField(blank=True, max_length=200, verbose_name='taken over from')),
                ('source_licence', models.CharField(blank=True, choices=[('cc-by-4.0', 'CC BY 4.0: others may use and change it and name your town'), ('cc-by-sa-4.0', 'CC BY-SA 4.0: as before, and pass on what they change under the same licence'), ('cc0-1.0', 'CC0: others may use it without any condition')], max_length=20, verbose_name='licence of the source')),
                ('source_sha256', models.CharField(blank=True, editable=False, max_length=64, verbose_name='SHA-256 of the source')),
                ('taken_over_on', models.DateField(blank=True, null=True, verbose_name='taken over on')),
                ('concept', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='handbook', to='concept.concept', verbose_name='text')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='core.municipality', verbose_name='municipality')),
            ],
            options={
                'verbose_name': 'handbook',
                'verbose_name_plural': 'handbooks',
                'ordering': ('municipality_id', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='HandbookTemplate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('description', models.TextField(verbose_name='what it is good for')),
                ('source', models.CharField(blank=True, max_length=200, verbose_name='taken over from')),
                ('file', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.file', verbose_name='file')),
                ('handbook', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='templates', to='factors.handbook', verbose_name='handbook')),
            ],
            options={
                'verbose_name': 'template of a handbook',
                'verbose_name_plural': 'templates of a handbook',
                'ordering': ('handbook_id', 'title', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Participant',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail address')),
                ('secret_hash', models.CharField(blank=True, editable=False, max_length=64, null=True, unique=True, verbose_name='hash of the secret')),
                ('invited_at', models.DateTimeField(verbose_name='invited')),
                ('handed_in_at', models.DateTimeField(blank=True, null=True, verbose_name='handed in')),
                ('revoked_at', models.DateTimeField(blank=True, null=True, verbose_name='revoked at')),
                ('account', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='account')),
                ('of_check', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='participants', to='factors.check', verbose_name='check')),
            ],
            options={
                'verbose_name': 'participant of a check',
                'verbose_name_plural': 'participants of a check',
                'ordering': ('of_check_id', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Answer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rating', models.CharField(blank=True, choices=[('yes', 'yes'), ('partly', 'partly'), ('no', 'no'), ('not_assessable', 'cannot be assessed')], max_length=20, verbose_name='answer')),
                ('reason', models.TextField(blank=True, verbose_name='reason')),
                ('evidence', models.TextField(blank=True, verbose_name='evidence')),
                ('question', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='factors.guidingquestion', verbose_name='question')),
                ('participant', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answers', to='factors.participant', verbose_name='participant of a check')),
            ],
            options={
                'verbose_name': 'answer',
                'verbose_name_plural': 'answers',
                'ordering': ('participant_id', 'question_id'),
            },
        ),
        migrations.CreateModel(
            name='SetVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('number', models.PositiveIntegerField(verbose_name='number')),
                ('published_on', models.DateField(blank=True, null=True, verbose_name='published on')),
                ('factor_set', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='factors.factorset', verbose_name='factor set')),
            ],
            options={
                'verbose_name': 'version of a factor set',
                'verbose_name_plural': 'versions of a factor set',
                'ordering': ('factor_set_id', '-number'),
            },
        ),
        migrations.AddField(
            model_name='handbook',
            name='set_version',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='handbooks', to='factors.setversion', verbose_name='version of the set'),
        ),
        migrations.AddField(
            model_name='check',
            name='version',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='checks', to='factors.setversion', verbose_name='version of the set'),
        ),
        migrations.CreateModel(
            name='SuccessFactor',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('key', models.SlugField(max_length=40, verbose_name='key')),
                ('position', models.PositiveIntegerField(verbose_name='position')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('explanation', models.TextField(blank=True, verbose_name='what it means')),
                ('when_missing', models.TextField(blank=True, verbose_name='what to do when it is missing')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='factors', to='factors.setversion', verbose_name='version of the set')),
            ],
            options={
                'verbose_name': 'success factor',
                'verbose_name_plural': 'success factors',
                'ordering': ('version_id', 'position', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='NextStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('text', models.CharField(max_length=300, verbose_name='what shall happen')),
                ('responsible', models.CharField(blank=True, max_length=200, verbose_name='who sees to it')),
                ('due_on', models.DateField(verbose_name='until')),
                ('milestone', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='came_from_step', to='measures.milestone', verbose_name='milestone')),
                ('of_check', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='factors.check', verbose_name='check')),
                ('factor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='factors.successfactor', verbose_name='success factor')),
            ],
            options={
                'verbose_name': 'next step',
                'verbose_name_plural': 'next steps',
                'ordering': ('of_check_id', 'due_on', 'pk'),
            },
        ),
        migrations.AddField(
            model_name='guidingquestion',
            name='factor',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='questions', to='factors.successfactor', verbose_name='success factor'),
        ),
        migrations.AddConstraint(
            model_name='factorset',
            constraint=models.UniqueConstraint(fields=('municipality', 'title'), name='factor_set_title_once_per_town'),
        ),
        migrations.AddConstraint(
            model_name='goodexample',
            constraint=models.UniqueConstraint(fields=('factor_set', 'factor_key', 'measure'), name='good_example_once_per_factor'),
        ),
        migrations.AddConstraint(
            model_name='agreement',
            constraint=models.UniqueConstraint(fields=('of_check', 'question'), name='agreement_once_per_question'),
        ),
        migrations.AddConstraint(
            model_name='handbooktemplate',
            constraint=models.UniqueConstraint(fields=('handbook', 'title'), name='template_title_once_per_handbook'),
        ),
        migrations.AddConstraint(
            model_name='participant',
            constraint=models.UniqueConstraint(fields=('of_check', 'account'), name='participant_once_per_check'),
        ),
        migrations.AddConstraint(
            model_name='answer',
            constraint=models.UniqueConstraint(fields=('participant', 'question'), name='answer_once_per_question'),
        ),
        migrations.AddConstraint(
            model_name='setversion',
            constraint=models.UniqueConstraint(fields=('factor_set', 'number'), name='set_version_number_once'),
        ),
        migrations.AddConstraint(
            model_name='setversion',
            constraint=models.UniqueConstraint(condition=models.Q(('published_on__isnull', True)), fields=('factor_set',), name='one_draft_per_factor_set'),
        ),
        migrations.AddIndex(
            model_name='handbook',
            index=models.Index(fields=['municipality', 'source_sha256'], name='handbook_by_source'),
        ),
        migrations.AddIndex(
            model_name='check',
            index=models.Index(fields=['municipality', 'state'], name='check_by_state'),
        ),
        migrations.AddConstraint(
            model_name='check',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('concept_version__isnull', True), ('kind', augenhoehe.factors.enums.SubjectKind['IDEA']), ('measure__isnull', True), ('paper__isnull', True), models.Q(('idea_title', ''), _negated=True)), models.Q(('concept_version__isnull', True), ('kind', augenhoehe.factors.enums.SubjectKind['MEASURE']), ('measure__isnull', False), ('paper__isnull', True)), models.Q(('concept_version__isnull', True), ('kind', augenhoehe.factors.enums.SubjectKind['PAPER']), ('measure__isnull', True), ('paper__isnull', False)), models.Q(('concept_version__isnull', False), ('kind', augenhoehe.factors.enums.SubjectKind['PLAN']), ('measure__isnull', True), ('paper__isnull', True)), _connector='OR'), name='check_has_one_subject'),
        ),
        migrations.AddConstraint(
            model_name='successfactor',
            constraint=models.UniqueConstraint(fields=('version', 'key'), name='factor_key_once_per_version'),
        ),
        migrations.AddConstraint(
            model_name='guidingquestion',
            constraint=models.UniqueConstraint(fields=('factor', 'key'), name='question_key_once_per_factor'),
        ),
    ]
