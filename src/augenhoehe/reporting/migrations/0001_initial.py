import augenhoehe.kit.clock
import augenhoehe.kit.models.editable
import augenhoehe.reporting.enums
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
            name='Report',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('year', models.PositiveIntegerField(verbose_name='reporting year')),
                ('as_of', models.DateField(verbose_name='as of')),
                ('state', models.CharField(choices=[('draft', 'in preparation'), ('frozen', 'frozen')], default=augenhoehe.reporting.enums.ReportState['DRAFT'], max_length=20, verbose_name='state')),
                ('public', models.BooleanField(default=True, help_text='A public report tells only what the public may know; it stays as it is once frozen.', verbose_name='public')),
                ('follow_up', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='annual_reports', to='council.followup', verbose_name='duty it answers')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='core.municipality', verbose_name='municipality')),
                ('paper', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='annual_report', to='council.paper', verbose_name='paper that carries it')),
            ],
            options={
                'verbose_name': 'report',
                'verbose_name_plural': 'reports',
                'ordering': ('municipality_id', '-year', '-pk'),
                'constraints': [models.UniqueConstraint(fields=('municipality', 'title'), name='report_title_once_per_town')],
            },
        ),
        migrations.CreateModel(
            name='Publication',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('format', models.CharField(choices=[('pdf', 'pdf'), ('docx', 'docx')], max_length=10, verbose_name='format')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created')),
                ('file', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='core.file', verbose_name='file')),
                ('report', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='publications', to='reporting.report', verbose_name='report')),
            ],
            options={
                'verbose_name': 'publication',
                'verbose_name_plural': 'publications',
                'ordering': ('report_id', 'format'),
                'constraints': [models.UniqueConstraint(fields=('report', 'format'), name='publication_once_per_format')],
            },
        ),
        migrations.CreateModel(
            name='ReportSection',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('position', models.PositiveIntegerField(verbose_name='position')),
                ('kind', models.CharField(choices=[('resolution', "The council's mandate"), ('overview', 'The year at a glance'), ('fields', 'What happened in the fields of action'), ('delays', 'What is delayed, and why'), ('concept', 'The concept and what became of proposals'), ('duties', 'Duties from resolutions'), ('outlook', 'Outlook'), ('annex', 'Annex: all measures'), ('text', 'A section of your own words')], max_length=20, verbose_name='kind')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('text', models.TextField(blank=True, verbose_name='text')),
                ('carried', models.BooleanField(default=False, verbose_name='taken over from the last report')),
                ('state', models.CharField(choices=[('open', 'being written'), ('written', 'written, to be looked through'), ('approved', 'approved')], default=augenhoehe.reporting.enums.SectionState['OPEN'], max_length=20, verbose_name='state')),
                ('remark', models.TextField(blank=True, verbose_name='what is asked')),
                ('report', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sections', to='reporting.report', verbose_name='report')),
                ('responsible', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='who writes it')),
            ],
            options={
                'verbose_name': 'section of a report',
                'verbose_name_plural': 'sections of a report',
                'ordering': ('report_id', 'position'),
                'constraints': [models.UniqueConstraint(fields=('report', 'position'), name='report_section_position_once')],
            },
        ),
        migrations.CreateModel(
            name='Snapshot',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('data', models.JSONField(verbose_name='data')),
                ('sha256', models.CharField(max_length=64, verbose_name='SHA-256')),
                ('frozen_at', models.DateTimeField(verbose_name='frozen')),
                ('report', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='snapshot', to='reporting.report', verbose_name='report')),
            ],
            options={
                'verbose_name': 'snapshot',
                'verbose_name_plural': 'snapshots',
                'ordering': ('report_id',),
            },
        ),
    ]
