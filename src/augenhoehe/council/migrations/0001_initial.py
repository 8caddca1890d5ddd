import augenhoehe.council.enums
import augenhoehe.kit.clock
import augenhoehe.kit.models.editable
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='FollowUp',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('text', models.TextField(verbose_name='duty')),
                ('recurrence', models.CharField(choices=[('once', 'once'), ('monthly', 'every month'), ('quarterly', 'every quarter'), ('half-yearly', 'every half year'), ('yearly', 'every year'), ('two-yearly', 'every two years')], default=augenhoehe.council.enums.Recurrence['ONCE'], max_length=20, verbose_name='recurrence')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='due on')),
                ('counted_from', models.DateField(blank=True, null=True, verbose_name='counted from')),
                ('state', models.CharField(choices=[('with_deadline', 'to be done by a day'), ('in_progress', 'in progress'), ('continuing', 'continuing task'), ('done', 'done')], default=augenhoehe.council.enums.FollowUpState['IN_PROGRESS'], max_length=20, verbose_name='state')),
                ('delay_reason', models.TextField(blank=True, verbose_name='reason for the delay')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='core.municipality', verbose_name='municipality')),
                ('responsible', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, to='core.organization', verbose_name='responsible department')),
            ],
            options={
                'verbose_name': 'duty from a resolution',
                'verbose_name_plural': 'duties from resolutions',
                'ordering': ('municipality', 'due_on', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Meeting',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('date', models.DateField(verbose_name='date')),
                ('start', models.TimeField(blank=True, null=True, verbose_name='begin')),
                ('location', models.CharField(blank=True, max_length=200, verbose_name='place')),
                ('cancelled', models.BooleanField(default=False, verbose_name='cancelled')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='core.municipality', verbose_name='municipality')),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='core.organization', verbose_name='body')),
            ],
            options={
                'verbose_name': 'meeting',
                'verbose_name_plural': 'meetings',
                'ordering': ('municipality', 'date', 'start'),
            },
        ),
        migrations.CreateModel(
            name='Paper',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('reference', models.CharField(blank=True, help_text='Empty while it is a draft.', max_length=60, verbose_name='number')),
                ('name', models.CharField(max_length=500, verbose_name='subject')),
                ('paper_type', models.CharField(choices=[('resolution', 'paper for a resolution'), ('information', 'paper for information'), ('motion', 'motion'), ('inquiry', 'inquiry'), ('answer', 'answer to an inquiry'), ('amendment', 'amendment'), ('urgent_motion', 'urgent motion'), ('tabled', 'paper tabled at the meeting'), ('supplement', 'supplementary paper')], max_length=30, verbose_name='kind')),
                ('public', models.BooleanField(default=False, verbose_name='public')),
                ('date', models.DateField(blank=True, null=True, verbose_name='date')),
                ('department', models.CharField(blank=True, max_length=200, verbose_name='department, as printed')),
                ('author', models.CharField(blank=True, max_length=200, verbose_name='author, as printed')),
                ('components', models.JSONField(blank=True, default=list, verbose_name='components')),
                ('resolution_text', models.TextField(blank=True, verbose_name='proposed resolution')),
                ('reasons', models.TextField(blank=True, verbose_name='facts and reasons')),
                ('financial_impact', models.TextField(blank=True, verbose_name='financial impact')),
                ('state', models.CharField(choices=[('draft', 'draft'), ('submitted', 'in consultation'), ('decided', 'decided'), ('withdrawn', 'withdrawn')], default=augenhoehe.council.enums.PaperState['DRAFT'], max_length=20, verbose_name='state')),
                ('source_text', models.TextField(blank=True, verbose_name='text as read in')),
                ('hearing_note', models.TextField(blank=True, help_text='Only where the body that must be heard is not in the order of consultations.', verbose_name='why a body is not heard')),
                ('withdrawal_reason', models.TextField(blank=True, verbose_name='why it was withdrawn')),
                ('evidence', models.JSONField(blank=True, default=dict, verbose_name='lines that were read')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='core.municipality', verbose_name='municipality')),
                ('source_file', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='core.file', verbose_name='file as read in')),
                ('under_direction_of', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, to='core.organization', verbose_name='lead department')),
            ],
            options={
                'verbose_name': 'council paper',
                'verbose_name_plural': 'council papers',
                'ordering': ('municipality', models.OrderBy(models.F('date'), descending=True, nulls_last=True), '-pk'),
            },
        ),
        migrations.CreateModel(
            name='FollowUpReport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='was due on')),
                ('text', models.TextField(blank=True, verbose_name='answer')),
                ('answered_on', models.DateField(verbose_name='answered on')),
                ('follow_up', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reports', to='council.followup', verbose_name='duty from a resolution')),
                ('paper', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='answered', to='council.paper', verbose_name='council paper')),
            ],
            options={
                'verbose_name': 'answer to a duty',
                'verbose_name_plural': 'answers to duties',
                'ordering': ('follow_up', '-answered_on'),
            },
        ),
        migrations.CreateModel(
            name='Consultation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('position', models.PositiveIntegerField(verbose_name='position')),
                ('body_name', models.CharField(max_length=200, verbose_name='body, as printed')),
                ('role', models.CharField(blank=True, choices=[('hearing', 'hearing'), ('advisory', 'advice'), ('decision', 'decision'), ('information', 'information')], max_length=20, verbose_name='task of the body')),
                ('date', models.DateField(blank=True, null=True, verbose_name='date')),
                ('agenda_number', models.CharField(blank=True, max_length=20, verbose_name='agenda item')),
                ('outcome', models.CharField(blank=True, choices=[('adopted', 'adopted'), ('recommended', 'recommended'), ('adopted_amended', 'adopted with changes'), ('recommended_amended', 'recommended with changes'), ('rejected', 'rejected'), ('postponed', 'postponed'), ('deferred', 'put aside'), ('referred', 'referred'), ('forwarded', 'passed on without a vote'), ('noted', 'noted'), ('withdrawn', 'withdrawn'), ('removed', 'taken off the agenda'), ('settled', 'settled')], max_length=30, verbose_name='result')),
                ('outcome_text', models.TextField(blank=True, verbose_name='result, in the words of the minutes')),
                ('majority', models.CharField(blank=True, choices=[('unanimous', 'unanimous'), ('majority', 'by majority')], max_length=20, verbose_name='majority')),
                ('votes_yes', models.PositiveIntegerField(blank=True, null=True, verbose_name='yes')),
                ('votes_no', models.PositiveIntegerField(blank=True, null=True, verbose_name='no')),
                ('votes_abstain', models.PositiveIntegerField(blank=True, null=True, verbose_name='abstentions')),
                ('adopted_text', models.TextField(blank=True, verbose_name='text as adopted')),
                ('organization', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='core.organization', verbose_name='body')),
                ('meeting', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, to='council.meeting', verbose_name='meeting')),
                ('paper', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='consultations', to='council.paper', verbose_name='council paper')),
            ],
            options={
                'verbose_name': 'consultation',
                'verbose_name_plural': 'consultations',
                'ordering': ('paper', 'position'),
            },
        ),
        migrations.CreateModel(
            name='PaperRelation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('replaces', 'replaces'), ('supplements', 'supplements'), ('amends', 'amends'), ('answers', 'answers'), ('refers_to', 'refers to')], max_length=20, verbose_name='relation')),
                ('reference', models.CharField(max_length=60, verbose_name='number')),
                ('wording', models.TextField(blank=True, verbose_name='wording')),
                ('paper', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='relations', to='council.paper', verbose_name='council paper')),
                ('target', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='referring', to='council.paper', verbose_name='paper referred to')),
            ],
            options={
                'verbose_name': 'relation of papers',
                'verbose_name_plural': 'relations of papers',
                'ordering': ('paper', 'reference'),
            },
        ),
        migrations.CreateModel(
            name='ProposedDuty',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField(verbose_name='position')),
                ('text', models.TextField(verbose_name='duty')),
                ('recurrence', models.CharField(choices=[('once', 'once'), ('monthly', 'every month'), ('quarterly', 'every quarter'), ('half-yearly', 'every half year'), ('yearly', 'every year'), ('two-yearly', 'every two years')], default=augenhoehe.council.enums.Recurrence['ONCE'], max_length=20, verbose_name='recurrence')),
                ('paper', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='proposed_duties', to='council.paper', verbose_name='council paper')),
            ],
            options={
                'verbose_name': 'intended duty',
                'verbose_name_plural': 'intended duties',
                'ordering': ('paper', 'position'),
            },
        ),
        migrations.CreateModel(
            name='Resolution',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('text', models.TextField(verbose_name='text as adopted')),
                ('adopted_on', models.DateField(verbose_name='adopted on')),
                ('public', models.BooleanField(default=False, verbose_name='public')),
                ('consultation', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='resolution', to='council.consultation', verbose_name='consultation')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='core.municipality', verbose_name='municipality')),
            ],
            options={
                'verbose_name': 'resolution',
                'verbose_name_plural': 'resolutions',
                'ordering': ('municipality', '-adopted_on', '-pk'),
            },
        ),
        migrations.AddField(
            model_name='followup',
            name='resolution',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='follow_ups', to='council.resolution', verbose_name='resolution'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.UniqueConstraint(fields=('municipality', 'organization', 'date'), name='meeting_once_per_day'),
        ),
        migrations.AddIndex(
            model_name='paper',
            index=models.Index(fields=['municipality', 'state'], name='paper_by_state'),
        ),
        migrations.AddConstraint(
            model_name='paper',
            constraint=models.UniqueConstraint(condition=models.Q(('reference', ''), _negated=True), fields=('municipality', 'reference'), name='paper_number_once_per_town'),
        ),
        migrations.AddConstraint(
            model_name='followupreport',
            constraint=models.UniqueConstraint(fields=('follow_up', 'due_on'), name='follow_up_answered_once'),
        ),
        migrations.AddConstraint(
            model_name='consultation',
            constraint=models.UniqueConstraint(fields=('paper', 'position'), name='consultation_position_once'),
        ),
        migrations.AddConstraint(
            model_name='paperrelation',
            constraint=models.UniqueConstraint(fields=('paper', 'kind', 'reference'), name='paper_relation_once'),
        ),
        migrations.AddConstraint(
            model_name='proposedduty',
            constraint=models.UniqueConstraint(fields=('paper', 'position'), name='proposed_duty_position_once'),
        ),
        migrations.AddIndex(
            model_name='followup',
            index=models.Index(fields=['municipality', 'state', 'due_on'], name='follow_up_due'),
        ),
    ]
