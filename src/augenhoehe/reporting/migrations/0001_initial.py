import augenhoehe.kit.clock
import augenhoehe.kit.models.editable
import augenhoehe.reporting.enums
import django.core.validators
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
            name='Magazine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('title', models.CharField(max_length=120, verbose_name='title')),
                ('subtitle', models.CharField(blank=True, max_length=240, verbose_name='subtitle')),
                ('period_from', models.DateField(verbose_name='period from')),
                ('period_to', models.DateField(verbose_name='period to')),
                ('layout', models.CharField(choices=[('bogen', 'Bogen: calm, large pictures, wide margins'), ('raster', 'Raster: bold fields of colour, large numerals')], default=augenhoehe.reporting.enums.MagazineLayout['ARC'], max_length=10, verbose_name='layout')),
                ('publisher', models.CharField(blank=True, max_length=300, verbose_name='publisher')),
                ('imprint', models.TextField(blank=True, verbose_name='imprint')),
                ('public', models.BooleanField(default=True, verbose_name='public')),
                ('state', models.CharField(choices=[('draft', 'in preparation'), ('frozen', 'frozen'), ('published', 'published')], default=augenhoehe.reporting.enums.MagazineState['DRAFT'], max_length=10, verbose_name='state')),
                ('snapshot', models.JSONField(blank=True, default=dict, verbose_name='snapshot')),
                ('sha256', models.CharField(blank=True, max_length=64, verbose_name='SHA-256')),
                ('published_at', models.DateTimeField(blank=True, null=True, verbose_name='published')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='core.municipality', verbose_name='municipality')),
            ],
            options={
                'verbose_name': 'magazine',
                'verbose_name_plural': 'magazines',
                'ordering': ('municipality_id', '-period_to', '-pk'),
            },
        ),
        migrations.CreateModel(
            name='MagazineFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('purpose', models.CharField(choices=[('screen', 'PDF for reading'), ('print', 'PDF for print, with bleed'), ('marks', 'PDF for print, with bleed and crop marks')], max_length=10, verbose_name='purpose')),
                ('pages', models.PositiveIntegerField(verbose_name='pages')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created')),
                ('file', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.file', verbose_name='file')),
                ('magazine', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='files', to='reporting.magazine', verbose_name='magazine')),
            ],
            options={
                'verbose_name': 'file of a magazine',
                'verbose_name_plural': 'files of a magazine',
                'ordering': ('magazine_id', 'purpose'),
            },
        ),
        migrations.CreateModel(
            name='MagazineItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('position', models.PositiveIntegerField(verbose_name='position')),
                ('kind', models.CharField(choices=[('story', 'Story'), ('portrait', 'Portrait of a group'), ('numbers', 'Numbers of the period'), ('timeline', 'Timeline')], default=augenhoehe.reporting.enums.ItemKind['STORY'], max_length=10, verbose_name='kind')),
                ('title', models.CharField(max_length=160, verbose_name='title')),
                ('teaser', models.CharField(blank=True, max_length=600, verbose_name='teaser')),
                ('text', models.TextField(blank=True, verbose_name='text')),
                ('quote', models.CharField(blank=True, max_length=400, verbose_name='quote')),
                ('speaker', models.CharField(blank=True, max_length=160, verbose_name='who said it')),
                ('facts', models.JSONField(blank=True, default=dict, verbose_name='facts')),
                ('magazine', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='items', to='reporting.magazine', verbose_name='magazine')),
            ],
            options={
                'verbose_name': 'contribution to a magazine',
                'verbose_name_plural': 'contributions to a magazine',
                'ordering': ('magazine_id', 'position'),
            },
        ),
        migrations.CreateModel(
            name='MagazinePicture',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('position', models.PositiveIntegerField(default=1, verbose_name='position')),
                ('width', models.PositiveIntegerField(verbose_name='width')),
                ('height', models.PositiveIntegerField(verbose_name='height')),
                ('alternative_text', models.CharField(blank=True, max_length=500, verbose_name='alternative text')),
                ('caption', models.CharField(blank=True, max_length=300, verbose_name='caption')),
                ('holder', models.CharField(blank=True, max_length=160, verbose_name='who made it')),
                ('licence', models.CharField(blank=True, max_length=160, verbose_name='licence or consent')),
                ('recognisable', models.CharField(choices=[('unknown', 'not clarified yet'), ('nobody', 'no, nobody can be recognised'), ('agreed', 'yes, and their consent is on file')], default=augenhoehe.reporting.enums.Recognisable['UNKNOWN'], max_length=10, verbose_name='people recognisable')),
                ('focus_x', models.PositiveSmallIntegerField(default=50, validators=[django.core.validators.MaxValueValidator(100)], verbose_name='focus from the left')),
                ('focus_y', models.PositiveSmallIntegerField(default=50, validators=[django.core.validators.MaxValueValidator(100)], verbose_name='focus from the top')),
                ('file', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.file', verbose_name='file')),
                ('item', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='pictures', to='reporting.magazineitem', verbose_name='contribution')),
                ('magazine', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pictures', to='reporting.magazine', verbose_name='magazine')),
            ],
            options={
                'verbose_name': 'picture of a magazine',
                'verbose_name_plural': 'pictures of a magazine',
                'ordering': ('magazine_id', 'item_id', 'position', 'pk'),
            },
        ),
        migrations.CreateModel(
            name='Report',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('year', models.PositiveIntegerField(verbose_name='reporting year')),
                ('period_from', models.DateField(verbose_name='period from')),
                ('period_to', models.DateField(verbose_name='period to')),
                ('as_of', models.DateField(verbose_name='as of')),
                ('state', models.CharField(choices=[('draft', 'in preparation'), ('frozen', 'frozen')], default=augenhoehe.reporting.enums.ReportState['DRAFT'], max_length=20, verbose_name='state')),
                ('public', models.BooleanField(default=True, help_text='A public report tells only what the public may know; it stays as it is once frozen.', verbose_name='public')),
                ('summary', models.TextField(blank=True, verbose_name='in short')),
                ('edition', models.PositiveIntegerField(default=1, verbose_name='edition')),
                ('correction_reason', models.TextField(blank=True, verbose_name='what is corrected, and why')),
                ('corrects', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='correction', to='reporting.report', verbose_name='edition it corrects')),
                ('follow_up', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='annual_reports', to='council.followup', verbose_name='duty it answers')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='core.municipality', verbose_name='municipality')),
                ('paper', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='annual_report', to='council.paper', verbose_name='paper that carries it')),
            ],
            options={
                'verbose_name': 'report',
                'verbose_name_plural': 'reports',
                'ordering': ('municipality_id', '-year', '-pk'),
            },
        ),
        migrations.CreateModel(
            name='Publication',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.CharField(choices=[('full', 'full'), ('short', 'short'), ('easy', 'easy')], default=augenhoehe.reporting.enums.PublicationText['FULL'], max_length=10, verbose_name='text')),
                ('format', models.CharField(choices=[('pdf', 'pdf'), ('docx', 'docx'), ('odt', 'odt'), ('xlsx', 'xlsx')], max_length=10, verbose_name='format')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created')),
                ('file', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='core.file', verbose_name='file')),
                ('report', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='publications', to='reporting.report', verbose_name='report')),
            ],
            options={
                'verbose_name': 'publication',
                'verbose_name_plural': 'publications',
                'ordering': ('report_id', 'text', 'format'),
            },
        ),
        migrations.AddField(
            model_name='magazineitem',
            name='report',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='reporting.report', verbose_name='report whose numbers it shows'),
        ),
        migrations.CreateModel(
            name='EasyText',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('text', models.TextField(blank=True, verbose_name='text')),
                ('state', models.CharField(choices=[('open', 'being written'), ('written', 'written, to be checked'), ('checked', 'checked')], default=augenhoehe.reporting.enums.EasyTextState['OPEN'], max_length=20, verbose_name='state')),
                ('checked_by', models.CharField(blank=True, max_length=200, verbose_name='checked by')),
                ('checked_on', models.DateField(blank=True, null=True, verbose_name='checked on')),
                ('responsible', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='who writes it')),
                ('report', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='easy_text', to='reporting.report', verbose_name='report')),
            ],
            options={
                'verbose_name': 'text in Leichte Sprache',
                'verbose_name_plural': 'texts in Leichte Sprache',
                'ordering': ('report_id',),
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
                ('kind', models.CharField(choices=[('resolution', "The council's mandate"), ('overview', 'The year at a glance'), ('framework', 'Framework figures'), ('fields', 'What happened in the fields of action'), ('field', 'One field of action'), ('participation', 'Participation'), ('resources', 'Staff and money'), ('factors', 'Success factors'), ('delays', 'What is delayed, and why'), ('concept', 'The concept and what became of proposals'), ('duties', 'Duties from resolutions'), ('outlook', 'Outlook'), ('annex', 'Annex: all measures'), ('text', 'A section of your own words')], max_length=20, verbose_name='kind')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('text', models.TextField(blank=True, verbose_name='text')),
                ('carried', models.BooleanField(default=False, verbose_name='taken over from the last report')),
                ('state', models.CharField(choices=[('open', 'being written'), ('written', 'written, to be looked through'), ('approved', 'approved')], default=augenhoehe.reporting.enums.SectionState['OPEN'], max_length=20, verbose_name='state')),
                ('remark', models.TextField(blank=True, verbose_name='what is asked')),
                ('field_of_action', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.term', verbose_name='field of action')),
                ('report', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sections', to='reporting.report', verbose_name='report')),
                ('responsible', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='who writes it')),
            ],
            options={
                'verbose_name': 'section of a report',
                'verbose_name_plural': 'sections of a report',
                'ordering': ('report_id', 'position'),
            },
        ),
        migrations.CreateModel(
            name='ReportTemplate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='core.municipality', verbose_name='municipality')),
            ],
            options={
                'verbose_name': 'template of reports',
                'verbose_name_plural': 'templates of reports',
                'ordering': ('municipality_id', 'title'),
            },
        ),
        migrations.AddField(
            model_name='report',
            name='template',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='reports', to='reporting.reporttemplate', verbose_name='template'),
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
        migrations.CreateModel(
            name='TemplateSection',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('position', models.PositiveIntegerField(verbose_name='position')),
                ('kind', models.CharField(choices=[('resolution', "The council's mandate"), ('overview', 'The year at a glance'), ('framework', 'Framework figures'), ('fields', 'What happened in the fields of action'), ('field', 'One field of action'), ('participation', 'Participation'), ('resources', 'Staff and money'), ('factors', 'Success factors'), ('delays', 'What is delayed, and why'), ('concept', 'The concept and what became of proposals'), ('duties', 'Duties from resolutions'), ('outlook', 'Outlook'), ('annex', 'Annex: all measures'), ('text', 'A section of your own words')], max_length=20, verbose_name='kind')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('text', models.TextField(blank=True, verbose_name='text')),
                ('field_of_action', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='core.term', verbose_name='field of action')),
                ('template', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sections', to='reporting.reporttemplate', verbose_name='template')),
            ],
            options={
                'verbose_name': 'section of a template',
                'verbose_name_plural': 'sections of a template',
                'ordering': ('template_id', 'position'),
            },
        ),
        migrations.AddConstraint(
            model_name='magazine',
            constraint=models.UniqueConstraint(fields=('municipality', 'title'), name='magazine_title_once_per_town'),
        ),
        migrations.AddConstraint(
            model_name='magazine',
            constraint=models.CheckConstraint(condition=models.Q(('period_from__lte', models.F('period_to'))), name='magazine_period_runs_forward'),
        ),
        migrations.AddConstraint(
            model_name='magazine',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('published_at__isnull', False), ('state', augenhoehe.reporting.enums.MagazineState['PUBLISHED'])), models.Q(models.Q(('state', augenhoehe.reporting.enums.MagazineState['PUBLISHED']), _negated=True), ('published_at', None)), _connector='OR'), name='magazine_published_at_a_moment'),
        ),
        migrations.AddConstraint(
            model_name='magazinefile',
            constraint=models.UniqueConstraint(fields=('magazine', 'purpose'), name='magazine_file_once_per_purpose'),
        ),
        migrations.AddConstraint(
            model_name='magazinepicture',
            constraint=models.UniqueConstraint(condition=models.Q(('item', None)), fields=('magazine',), name='magazine_cover_once'),
        ),
        migrations.AddConstraint(
            model_name='magazinepicture',
            constraint=models.CheckConstraint(condition=models.Q(('focus_x__lte', 100), ('focus_y__lte', 100)), name='magazine_picture_focus_inside'),
        ),
        migrations.AddConstraint(
            model_name='publication',
            constraint=models.UniqueConstraint(fields=('report', 'text', 'format'), name='publication_once_per_format'),
        ),
        migrations.AddConstraint(
            model_name='magazineitem',
            constraint=models.UniqueConstraint(fields=('magazine', 'position'), name='magazine_item_position_once'),
        ),
        migrations.AddConstraint(
            model_name='magazineitem',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('quote', ''), ('speaker', '')), models.Q(('quote', ''), _negated=True), _connector='OR'), name='magazine_item_speaker_said_something'),
        ),
        migrations.AddConstraint(
            model_name='easytext',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('checked_by', ''), ('checked_on', None)), models.Q(('checked_on__isnull', False), models.Q(('checked_by', ''), _negated=True)), _connector='OR'), name='easy_text_checked_by_somebody'),
        ),
        migrations.AddConstraint(
            model_name='reportsection',
            constraint=models.UniqueConstraint(fields=('report', 'position'), name='report_section_position_once'),
        ),
        migrations.AddConstraint(
            model_name='reporttemplate',
            constraint=models.UniqueConstraint(fields=('municipality', 'title'), name='template_title_once_per_town'),
        ),
        migrations.AddConstraint(
            model_name='report',
            constraint=models.UniqueConstraint(fields=('municipality', 'title', 'edition'), name='report_title_once_per_town'),
        ),
        migrations.AddConstraint(
            model_name='report',
            constraint=models.CheckConstraint(condition=models.Q(('period_from__lte', models.F('period_to'))), name='report_period_runs_forward'),
        ),
        migrations.AddConstraint(
            model_name='report',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('corrects', None), ('edition', 1)), models.Q(('corrects__isnull', False), ('edition__gt', 1)), _connector='OR'), name='report_edition_says_what_it_corrects'),
        ),
        migrations.AddConstraint(
            model_name='templatesection',
            constraint=models.UniqueConstraint(fields=('template', 'position'), name='template_section_position_once'),
        ),
    ]
