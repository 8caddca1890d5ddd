import augenhoehe.kit.clock
import augenhoehe.kit.models.editable
import augenhoehe.measures.enums
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('concept', '0001_initial'),
        ('core', '0001_initial'),
        ('council', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Goal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('code', models.CharField(max_length=20, verbose_name='code')),
                ('title', models.CharField(max_length=300, verbose_name='title')),
                ('position', models.PositiveIntegerField(default=0, verbose_name='position')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='core.municipality', verbose_name='municipality')),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='measures.goal', verbose_name='goal above')),
            ],
            options={
                'verbose_name': 'goal',
                'verbose_name_plural': 'goals',
                'ordering': ('municipality_id', 'position', 'code'),
                'constraints': [models.UniqueConstraint(fields=('municipality', 'code'), name='goal_code_once_per_town'), models.CheckConstraint(condition=models.Q(('parent', models.F('id')), _negated=True), name='goal_not_its_own_parent')],
            },
        ),
        migrations.CreateModel(
            name='Measure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('code', models.CharField(max_length=20, verbose_name='code')),
                ('title', models.CharField(max_length=300, verbose_name='title')),
                ('description', models.TextField(blank=True, verbose_name='short description')),
                ('starts_on', models.DateField(blank=True, null=True, verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='to')),
                ('status', models.CharField(choices=[('planned', 'planned'), ('not_started', 'not started'), ('in_progress', 'in progress'), ('delayed', 'delayed'), ('continuing', 'continuing'), ('done', 'carried out'), ('deferred', 'put on hold'), ('dropped', 'dropped')], default=augenhoehe.measures.enums.MeasureStatus['PLANNED'], max_length=20, verbose_name='status')),
                ('delay_reason', models.TextField(blank=True, verbose_name='reason for the delay')),
                ('public', models.BooleanField(default=False, verbose_name='public')),
                ('concept_block_key', models.CharField(blank=True, max_length=32, verbose_name='passage of the concept')),
                ('concept_version', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='measures', to='concept.version', verbose_name='version of the concept it comes from')),
                ('field_of_action', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.term', verbose_name='field of action')),
                ('goal', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='measures', to='measures.goal', verbose_name='goal')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='core.municipality', verbose_name='municipality')),
                ('partners', models.ManyToManyField(blank=True, related_name='+', to='core.organization', verbose_name='partners')),
                ('resolution', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='measures', to='council.resolution', verbose_name='resolution it carries out')),
                ('responsible', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.organization', verbose_name='responsible department')),
                ('target_groups', models.ManyToManyField(blank=True, related_name='+', to='core.term', verbose_name='target groups')),
            ],
            options={
                'verbose_name': 'measure',
                'verbose_name_plural': 'measures',
                'ordering': ('municipality_id', 'code'),
                'indexes': [models.Index(fields=['municipality', 'status'], name='measure_by_status')],
                'constraints': [models.UniqueConstraint(fields=('municipality', 'code'), name='measure_code_once_per_town'), models.CheckConstraint(condition=models.Q(('ends_on__isnull', True), ('starts_on__isnull', True), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='measure_ends_after_start'), models.CheckConstraint(condition=models.Q(models.Q(('status', augenhoehe.measures.enums.MeasureStatus['DELAYED']), _negated=True), models.Q(('delay_reason', ''), _negated=True), _connector='OR'), name='measure_delayed_with_reason')],
            },
        ),
        migrations.CreateModel(
            name='Milestone',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('title', models.CharField(max_length=300, verbose_name='title')),
                ('due_on', models.DateField(verbose_name='planned for')),
                ('reached_on', models.DateField(blank=True, null=True, verbose_name='reached on')),
                ('measure', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='milestones', to='measures.measure', verbose_name='measure')),
            ],
            options={
                'verbose_name': 'milestone',
                'verbose_name_plural': 'milestones',
                'ordering': ('measure_id', 'due_on'),
            },
        ),
        migrations.CreateModel(
            name='ProgressUpdate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reported_on', models.DateField(verbose_name='as of')),
                ('text', models.TextField(verbose_name='what was done')),
                ('next_steps', models.TextField(blank=True, verbose_name='next steps')),
                ('status', models.CharField(choices=[('planned', 'planned'), ('not_started', 'not started'), ('in_progress', 'in progress'), ('delayed', 'delayed'), ('continuing', 'continuing'), ('done', 'carried out'), ('deferred', 'put on hold'), ('dropped', 'dropped')], max_length=20, verbose_name='status')),
                ('delay_reason', models.TextField(blank=True, verbose_name='reason for the delay')),
                ('assessment', models.CharField(blank=True, choices=[('reached', 'reached'), ('partly_reached', 'partly reached'), ('not_reached', 'not reached'), ('not_assessable', 'cannot be assessed')], max_length=20, verbose_name='assessment')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created')),
                ('account', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL, verbose_name='account')),
                ('measure', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='updates', to='measures.measure', verbose_name='measure')),
            ],
            options={
                'verbose_name': 'progress update',
                'verbose_name_plural': 'progress updates',
                'ordering': ('measure_id', '-reported_on', '-pk'),
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('status', augenhoehe.measures.enums.MeasureStatus['DELAYED']), _negated=True), models.Q(('delay_reason', ''), _negated=True), _connector='OR'), name='update_delayed_with_reason')],
            },
        ),
    ]
