import augenhoehe.core.enums
import augenhoehe.kit.clock
import augenhoehe.kit.models.editable
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Municipality',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('slug', models.SlugField(max_length=60, unique=True, verbose_name='address')),
                ('name', models.CharField(help_text='As it stands on papers, such as “Stadt Kamen”.', max_length=120, verbose_name='name')),
                ('short_name', models.CharField(max_length=80, verbose_name='short name')),
                ('ags', models.CharField(blank=True, max_length=8, validators=[django.core.validators.RegexValidator('^\\d{8}$', 'The key has eight digits.')], verbose_name='official municipality key')),
                ('head_title', models.CharField(help_text='Printed on papers.', max_length=80, verbose_name='title of the head')),
                ('paper_layout', models.CharField(choices=[('form', 'form'), ('cover_sheet', 'cover_sheet')], max_length=20, verbose_name='layout of papers')),
                ('background_term', models.CharField(default='Einwanderungsgeschichte', max_length=80, verbose_name='term for people with a history of immigration')),
                ('languages', models.JSONField(default=list, verbose_name='languages of public texts')),
                ('open_data_licence', models.CharField(choices=[('dl-de/by-2-0', 'Datenlizenz Deutschland – Namensnennung – Version 2.0'), ('dl-de/zero-2-0', 'Datenlizenz Deutschland – Zero – Version 2.0'), ('cc-by/4.0', 'Creative Commons Namensnennung 4.0 International'), ('cc-zero', 'Creative Commons Zero 1.0')], default=augenhoehe.core.enums.OpenDataLicence['DL_DE_BY'], max_length=20, verbose_name='licence of the open data')),
                ('introduction', models.TextField(blank=True, verbose_name='introduction of the public page')),
                ('easy_introduction', models.TextField(blank=True, verbose_name='introduction in easy-to-read language')),
            ],
            options={
                'verbose_name': 'municipality',
                'verbose_name_plural': 'municipalities',
                'ordering': (django.db.models.functions.comparison.Collate('short_name', 'de-x-icu'),),
            },
        ),
        migrations.CreateModel(
            name='Account',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('email', models.EmailField(max_length=254, unique=True, verbose_name='e-mail address')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('is_active', models.BooleanField(default=True, verbose_name='active')),
                ('is_demo', models.BooleanField(default=False, verbose_name='invented person of the demo')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created')),
            ],
            options={
                'verbose_name': 'account',
                'verbose_name_plural': 'accounts',
                'ordering': (django.db.models.functions.comparison.Collate('name', 'de-x-icu'),),
                'constraints': [models.UniqueConstraint(django.db.models.functions.text.Lower('email'), name='account_email_once')],
            },
        ),
        migrations.CreateModel(
            name='Message',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=200, unique=True, verbose_name='occasion')),
                ('to', models.EmailField(blank=True, max_length=254, verbose_name='to')),
                ('subject', models.CharField(blank=True, max_length=300, verbose_name='subject line')),
                ('text', models.TextField(blank=True, verbose_name='text')),
                ('headers', models.JSONField(blank=True, default=dict, verbose_name='header lines')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('next_attempt_at', models.DateTimeField(default=augenhoehe.kit.clock.now, verbose_name='next attempt')),
                ('claimed_at', models.DateTimeField(blank=True, null=True, verbose_name='being sent since')),
                ('sent_at', models.DateTimeField(blank=True, null=True, verbose_name='sent')),
                ('given_up_at', models.DateTimeField(blank=True, null=True, verbose_name='given up')),
                ('attempts', models.PositiveIntegerField(default=0, verbose_name='attempts')),
                ('last_error', models.CharField(blank=True, max_length=300, verbose_name='last error')),
            ],
            options={
                'verbose_name': 'message',
                'verbose_name_plural': 'messages',
                'ordering': ('created_at', 'pk'),
                'indexes': [models.Index(condition=models.Q(('given_up_at__isnull', True), ('sent_at__isnull', True)), fields=['next_attempt_at'], name='message_to_be_sent')],
            },
        ),
        migrations.CreateModel(
            name='Organization',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('kind', models.CharField(choices=[('department', 'department'), ('council_body', 'council_body'), ('faction', 'faction'), ('association', 'association'), ('welfare_body', 'welfare_body'), ('school', 'school'), ('religious_community', 'religious_community'), ('institute', 'institute'), ('authority', 'authority'), ('group', 'group')], max_length=30, verbose_name='kind')),
                ('body_class', models.CharField(blank=True, choices=[('council', 'council'), ('main_committee', 'main_committee'), ('committee', 'committee'), ('integration_body', 'integration_body')], max_length=30, verbose_name='class of body')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('short_name', models.CharField(blank=True, max_length=80, verbose_name='short name')),
                ('code', models.CharField(blank=True, help_text='As it stands in paper numbers, such as “FB 56”.', max_length=20, verbose_name='code')),
                ('active', models.BooleanField(default=True, verbose_name='active')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='core.municipality', verbose_name='municipality')),
            ],
            options={
                'verbose_name': 'organisation',
                'verbose_name_plural': 'organisations',
                'ordering': ('municipality_id', django.db.models.functions.comparison.Collate('name', 'de-x-icu')),
                'constraints': [models.UniqueConstraint(fields=('municipality', 'name'), name='organization_name_once_per_town')],
            },
        ),
        migrations.CreateModel(
            name='Person',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('email', models.EmailField(blank=True, max_length=254, verbose_name='e-mail address')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='core.municipality', verbose_name='municipality')),
            ],
            options={
                'verbose_name': 'person',
                'verbose_name_plural': 'people',
                'ordering': ('municipality_id', django.db.models.functions.comparison.Collate('name', 'de-x-icu')),
            },
        ),
        migrations.CreateModel(
            name='Vocabulary',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(choices=[('field_of_action', 'field_of_action'), ('target_group', 'target_group'), ('keyword', 'keyword'), ('goal_level', 'goal_level')], max_length=40, verbose_name='list')),
                ('name', models.CharField(max_length=120, verbose_name='name')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='core.municipality', verbose_name='municipality')),
            ],
            options={
                'verbose_name': 'vocabulary',
                'verbose_name_plural': 'vocabularies',
                'ordering': ('municipality_id', 'key'),
                'constraints': [models.UniqueConstraint(fields=('municipality', 'key'), name='vocabulary_once_per_town')],
            },
        ),
        migrations.CreateModel(
            name='File',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200, verbose_name='file name')),
                ('mime_type', models.CharField(max_length=100, verbose_name='content type')),
                ('size', models.PositiveBigIntegerField(verbose_name='size in bytes')),
                ('sha512', models.CharField(max_length=128, verbose_name='SHA-512')),
                ('public', models.BooleanField(default=False, verbose_name='public')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='core.municipality', verbose_name='municipality')),
            ],
            options={
                'verbose_name': 'file',
                'verbose_name_plural': 'files',
                'ordering': ('municipality_id', '-created_at'),
                'indexes': [models.Index(fields=['municipality', 'sha512'], name='file_by_content')],
            },
        ),
        migrations.CreateModel(
            name='Subscription',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('email', models.EmailField(blank=True, help_text='Of people without an account.', max_length=254, verbose_name='e-mail address')),
                ('kind', models.CharField(max_length=20, verbose_name='kind')),
                ('target', models.CharField(blank=True, max_length=300, verbose_name='what is followed')),
                ('label', models.CharField(max_length=300, verbose_name='name')),
                ('frequency', models.CharField(choices=[('daily', 'at most once a day'), ('weekly', 'once a week')], default=augenhoehe.core.enums.Frequency['DAILY'], max_length=10, verbose_name='how often')),
                ('confirmed_at', models.DateTimeField(blank=True, null=True, verbose_name='confirmed at')),
                ('told_until', models.PositiveBigIntegerField(default=0, verbose_name='told until')),
                ('told_at', models.DateTimeField(blank=True, null=True, verbose_name='last looked for news')),
                ('account', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='subscriptions', to=settings.AUTH_USER_MODEL, verbose_name='account')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='core.municipality', verbose_name='municipality')),
            ],
            options={
                'verbose_name': 'subscription',
                'verbose_name_plural': 'subscriptions',
                'ordering': ('municipality_id', 'kind', django.db.models.functions.comparison.Collate('label', 'de-x-icu')),
                'indexes': [models.Index(fields=['confirmed_at', 'told_at'], name='subscription_to_be_told')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('account__isnull', False)), fields=('municipality', 'account', 'kind', 'target'), name='subscription_once_per_account'), models.UniqueConstraint(condition=models.Q(('account__isnull', True)), fields=('municipality', 'email', 'kind', 'target'), name='subscription_once_per_address'), models.CheckConstraint(condition=models.Q(models.Q(('account__isnull', False), ('email', '')), models.Q(('account__isnull', True), models.Q(('email', ''), _negated=True)), _connector='OR'), name='subscription_of_account_or_address')],
            },
        ),
        migrations.CreateModel(
            name='Visit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(verbose_name='this visit')),
                ('previous_at', models.DateTimeField(blank=True, null=True, verbose_name='visit before')),
                ('account', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL, verbose_name='account')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='core.municipality', verbose_name='municipality')),
            ],
            options={
                'verbose_name': 'visit',
                'verbose_name_plural': 'visits',
                'constraints': [models.UniqueConstraint(fields=('account', 'municipality'), name='visit_once_per_town')],
            },
        ),
        migrations.CreateModel(
            name='FeedAddress',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('mark', models.CharField(editable=False, max_length=40, unique=True, verbose_name='mark')),
                ('account', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='feed_addresses', to=settings.AUTH_USER_MODEL, verbose_name='account')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='core.municipality', verbose_name='municipality')),
            ],
            options={
                'verbose_name': 'personal feed address',
                'verbose_name_plural': 'personal feed addresses',
                'constraints': [models.UniqueConstraint(fields=('municipality', 'account'), name='feed_address_once_per_account')],
            },
        ),
        migrations.CreateModel(
            name='HearingRule',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('valid_from', models.DateField(verbose_name='from')),
                ('valid_to', models.DateField(blank=True, null=True, verbose_name='to')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='core.municipality', verbose_name='municipality')),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='core.organization', verbose_name='body')),
            ],
            options={
                'verbose_name': 'duty to hear a body',
                'verbose_name_plural': 'duties to hear a body',
                'ordering': ('municipality_id', 'valid_from'),
                'constraints': [models.UniqueConstraint(fields=('municipality', 'valid_from'), name='hearing_rule_once_per_start'), models.CheckConstraint(condition=models.Q(('valid_to__isnull', True), ('valid_to__gte', models.F('valid_from')), _connector='OR'), name='hearing_rule_ends_after_start')],
            },
        ),
        migrations.CreateModel(
            name='OrganizationName',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('valid_from', models.DateField(verbose_name='from')),
                ('valid_to', models.DateField(blank=True, null=True, verbose_name='to')),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='names', to='core.organization', verbose_name='organisation')),
            ],
            options={
                'verbose_name': 'name of an organisation',
                'verbose_name_plural': 'names of an organisation',
                'ordering': ('organization_id', 'valid_from'),
                'constraints': [models.UniqueConstraint(fields=('organization', 'valid_from'), name='organization_name_once_per_start')],
            },
        ),
        migrations.CreateModel(
            name='RoleGrant',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('role', models.CharField(choices=[('administrator', 'administrator'), ('integration_manager', 'integration_manager'), ('contributor', 'contributor'), ('clerk', 'clerk'), ('signatory', 'signatory'), ('council_member', 'council_member'), ('partner', 'partner'), ('steering_member', 'steering_member'), ('editor', 'editor'), ('auditor', 'auditor')], max_length=40, verbose_name='role')),
                ('valid_from', models.DateField(blank=True, null=True, verbose_name='from')),
                ('valid_to', models.DateField(blank=True, null=True, verbose_name='to')),
                ('account', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='grants', to=settings.AUTH_USER_MODEL, verbose_name='account')),
                ('municipality', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='core.municipality', verbose_name='municipality')),
                ('organization', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, to='core.organization', verbose_name='organisation')),
            ],
            options={
                'verbose_name': 'role grant',
                'verbose_name_plural': 'role grants',
                'ordering': ('municipality_id', 'account_id', 'role'),
                'constraints': [models.UniqueConstraint(fields=('municipality', 'account', 'role', 'organization'), name='role_granted_once'), models.UniqueConstraint(condition=models.Q(('organization__isnull', True)), fields=('municipality', 'account', 'role'), name='role_without_organization_granted_once')],
            },
        ),
        migrations.CreateModel(
            name='Membership',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(blank=True, max_length=80, verbose_name='role')),
                ('voting_right', models.BooleanField(default=True, verbose_name='may vote')),
                ('start_date', models.DateField(blank=True, null=True, verbose_name='from')),
                ('end_date', models.DateField(blank=True, null=True, verbose_name='to')),
                ('on_behalf_of', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='represented_by', to='core.organization', verbose_name='on behalf of')),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='memberships', to='core.organization', verbose_name='organisation')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='memberships', to='core.person', verbose_name='person')),
            ],
            options={
                'verbose_name': 'membership',
                'verbose_name_plural': 'memberships',
                'ordering': ('organization_id', 'person_id'),
            },
        ),
        migrations.CreateModel(
            name='Term',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('revision', models.PositiveIntegerField(default=0, editable=False, verbose_name='revision')),
                ('created_at', models.DateTimeField(default=augenhoehe.kit.clock.now, editable=False, verbose_name='created')),
                ('modified_at', augenhoehe.kit.models.editable.ModifiedField(editable=False, verbose_name='last changed')),
                ('label', models.CharField(max_length=160, verbose_name='word')),
                ('position', models.PositiveIntegerField(default=0, verbose_name='position')),
                ('active', models.BooleanField(default=True, verbose_name='active')),
                ('vocabulary', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='terms', to='core.vocabulary', verbose_name='vocabulary')),
            ],
            options={
                'verbose_name': 'term',
                'verbose_name_plural': 'terms',
                'ordering': ('vocabulary_id', 'position', django.db.models.functions.comparison.Collate('label', 'de-x-icu')),
                'constraints': [models.UniqueConstraint(fields=('vocabulary', 'label'), name='term_once_per_vocabulary')],
            },
        ),
    ]
