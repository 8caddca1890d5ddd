import augenhoehe.kit.enums
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='AuditHead',
            fields=[
                ('chain', models.CharField(max_length=80, primary_key=True, serialize=False, verbose_name='chain')),
                ('number', models.PositiveBigIntegerField(default=0, verbose_name='last number')),
                ('hash', models.CharField(default='', max_length=64, verbose_name='last hash')),
            ],
            options={
                'verbose_name': 'end of an audit chain',
                'verbose_name_plural': 'ends of audit chains',
            },
        ),
        migrations.CreateModel(
            name='AuditEvent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('chain', models.CharField(max_length=80, verbose_name='chain')),
                ('number', models.PositiveBigIntegerField(verbose_name='number')),
                ('at', models.DateTimeField(verbose_name='moment')),
                ('actor_id', models.CharField(blank=True, max_length=40, verbose_name='account number')),
                ('actor_label', models.CharField(max_length=200, verbose_name='person')),
                ('verb', models.CharField(max_length=80, verbose_name='verb')),
                ('object_type', models.CharField(max_length=80, verbose_name='kind of object')),
                ('object_id', models.CharField(max_length=40, verbose_name='object number')),
                ('object_label', models.CharField(max_length=300, verbose_name='object')),
                ('before', models.JSONField(default=dict, verbose_name='before')),
                ('after', models.JSONField(default=dict, verbose_name='after')),
                ('reason', models.TextField(blank=True, verbose_name='reason')),
                ('request_id', models.CharField(blank=True, max_length=40, verbose_name='request')),
                ('previous_hash', models.CharField(blank=True, max_length=64, verbose_name='previous hash')),
                ('hash', models.CharField(max_length=64, verbose_name='hash')),
            ],
            options={
                'verbose_name': 'audit event',
                'verbose_name_plural': 'audit events',
                'ordering': ('chain', 'number'),
                'indexes': [models.Index(fields=['chain', 'object_type', 'object_id'], name='audit_by_object'), models.Index(fields=['chain', '-at'], name='audit_newest')],
                'constraints': [models.UniqueConstraint(fields=('chain', 'number'), name='audit_number_once_per_chain')],
            },
        ),
        migrations.CreateModel(
            name='SearchEntry',
            fields=[
                ('id', models.BigIntegerField(primary_key=True, serialize=False, verbose_name='place in the order')),
                ('kind', models.PositiveSmallIntegerField(verbose_name='kind of object')),
                ('object_id', models.BigIntegerField(verbose_name='object number')),
                ('words', models.TextField(verbose_name='words in order')),
                ('terms', models.TextField(verbose_name='search terms')),
            ],
            options={
                'verbose_name': 'search entry',
                'verbose_name_plural': 'search entries',
                'constraints': [models.UniqueConstraint(fields=('kind', 'object_id'), name='search_entry_once_per_object')],
            },
        ),
        migrations.CreateModel(
            name='Job',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('municipality_id', models.BigIntegerField(verbose_name='municipality')),
                ('kind', models.CharField(max_length=60, verbose_name='kind')),
                ('object_id', models.BigIntegerField(verbose_name='object number')),
                ('part', models.CharField(blank=True, max_length=40, verbose_name='part of the object')),
                ('title', models.CharField(max_length=300, verbose_name='title')),
                ('address', models.CharField(max_length=300, verbose_name='address')),
                ('actor_id', models.BigIntegerField(verbose_name='account number')),
                ('state', models.CharField(choices=[('waiting', 'waiting'), ('running', 'running'), ('failed', 'failed'), ('done', 'done')], default=augenhoehe.kit.enums.JobState['WAITING'], max_length=10, verbose_name='state')),
                ('attempt', models.PositiveIntegerField(default=1, verbose_name='attempt')),
                ('steps', models.JSONField(default=list, verbose_name='steps')),
                ('failure', models.TextField(blank=True, verbose_name='why it did not work')),
                ('begun_at', models.DateTimeField(verbose_name='begun')),
                ('beat_at', models.DateTimeField(verbose_name='last sign of life')),
            ],
            options={
                'verbose_name': 'long work',
                'verbose_name_plural': 'pieces of long work',
                'ordering': ('municipality_id', '-begun_at'),
                'indexes': [models.Index(fields=['municipality_id', '-begun_at'], name='job_newest')],
                'constraints': [models.UniqueConstraint(fields=('kind', 'object_id', 'part'), name='job_once_per_object')],
            },
        ),
        migrations.CreateModel(
            name='SentForm',
            fields=[
                ('key', models.CharField(max_length=64, primary_key=True, serialize=False, verbose_name='fingerprint')),
                ('made_type', models.CharField(blank=True, max_length=80, verbose_name='kind of object')),
                ('made_id', models.BigIntegerField(null=True, verbose_name='object number')),
                ('sent_at', models.DateTimeField(db_index=True, verbose_name='sent')),
            ],
            options={
                'verbose_name': 'form that was carried out',
                'verbose_name_plural': 'forms that were carried out',
                'ordering': ('-sent_at',),
            },
        ),
    ]
