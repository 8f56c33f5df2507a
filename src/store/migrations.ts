import type { SchemaModule } from 'kysely';

export interface Migration {
  /** 1, 2, 3… without gaps. A migration that has been released is never changed; the next one is added. */
  version: number;
  up: (schema: SchemaModule) => Promise<void>;
}

async function settingsAndModeration(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('guildSettings')
    .addColumn('guildId', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('settings', 'text', (column) => column.notNull())
    .addColumn('authorId', 'text')
    .addColumn('savedAt', 'text', (column) => column.notNull())
    .addColumn('restoredFrom', 'integer')
    .addPrimaryKeyConstraint('guildSettingsKey', ['guildId', 'version'])
    .execute();
  await schema.createIndex('guildSettingsAuthor').on('guildSettings').column('authorId').execute();

  await schema
    .createTable('moderationLog')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('guildId', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('userId', 'text')
    .addColumn('category', 'text')
    .addColumn('severity', 'integer', (column) => column.notNull())
    .addColumn('rule', 'text')
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('text', 'text')
    .execute();
  await schema.createIndex('moderationLogTime').on('moderationLog').columns(['guildId', 'at', 'id']).execute();
  await schema.createIndex('moderationLogUser').on('moderationLog').column('userId').execute();

  await schema
    .createTable('strikes')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('guildId', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('entryId', 'text')
    .execute();
  await schema.createIndex('strikesUser').on('strikes').columns(['userId', 'guildId', 'at']).execute();
  await schema.createIndex('strikesEntry').on('strikes').column('entryId').execute();

  await schema
    .createTable('timeOuts')
    .addColumn('guildId', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) => column.notNull())
    .addColumn('until', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('timeOutsKey', ['userId', 'guildId'])
    .execute();

  await schema
    .createTable('appeals')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('guildId', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) => column.notNull())
    .addColumn('entryId', 'text', (column) => column.notNull().unique())
    .addColumn('message', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('openedAt', 'text', (column) => column.notNull())
    .addColumn('decidedAt', 'text')
    .addColumn('decidedBy', 'text')
    .execute();
  await schema.createIndex('appealsTime').on('appeals').columns(['guildId', 'openedAt', 'id']).execute();
  await schema.createIndex('appealsUser').on('appeals').column('userId').execute();
}

async function questions(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('feedback')
    .addColumn('answerId', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) => column.notNull())
    .addColumn('guildId', 'text', (column) => column.notNull())
    .addColumn('articleId', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('helpful', 'integer', (column) => column.notNull())
    .addColumn('question', 'text')
    .addPrimaryKeyConstraint('feedbackKey', ['answerId', 'userId'])
    .execute();
  await schema.createIndex('feedbackTime').on('feedback').columns(['guildId', 'at']).execute();
  await schema.createIndex('feedbackUser').on('feedback').column('userId').execute();

  await schema
    .createTable('unansweredQuestions')
    .addColumn('guildId', 'text', (column) => column.notNull())
    .addColumn('articleId', 'text', (column) => column.notNull())
    .addColumn('questionKey', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('asked', 'integer', (column) => column.notNull())
    .addColumn('firstAt', 'text', (column) => column.notNull())
    .addColumn('lastAt', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('unansweredQuestionsKey', ['guildId', 'articleId', 'questionKey'])
    .execute();

  await schema
    .createTable('conversations')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('guildId', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('expiresAt', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('conversationsExpiry').on('conversations').column('expiresAt').execute();
  await schema.createIndex('conversationsUser').on('conversations').column('userId').execute();
}

async function statisticsAndArticles(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('dailyStatistics')
    .addColumn('guildId', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('metric', 'text', (column) => column.notNull())
    .addColumn('value', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('dailyStatisticsKey', ['guildId', 'day', 'metric'])
    .execute();

  await schema
    .createTable('articles')
    .addColumn('guildId', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('markdown', 'text', (column) => column.notNull())
    .addColumn('authorId', 'text')
    .addColumn('savedAt', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('articlesKey', ['guildId', 'id'])
    .execute();
  await schema.createIndex('articlesAuthor').on('articles').column('authorId').execute();

  await schema
    .createTable('articleUses')
    .addColumn('guildId', 'text', (column) => column.notNull())
    .addColumn('channelId', 'text', (column) => column.notNull())
    .addColumn('articleId', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('articleUsesKey', ['guildId', 'channelId'])
    .execute();
}

async function causesOfTimeOuts(schema: SchemaModule): Promise<void> {
  await schema.alterTable('timeOuts').addColumn('since', 'text').execute();
  await schema.alterTable('timeOuts').addColumn('blocks', 'integer').execute();
  await schema.alterTable('feedback').dropColumn('question').execute();
}

async function missingGuilds(schema: SchemaModule): Promise<void> {
  await schema
    .createTable('missingGuilds')
    .addColumn('guildId', 'text', (column) => column.primaryKey().notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .execute();
}

async function entriesOfTimeOuts(schema: SchemaModule): Promise<void> {
  await schema.alterTable('timeOuts').addColumn('entryId', 'text').execute();
}

export const MIGRATIONS: readonly Migration[] = [
  { version: 1, up: settingsAndModeration },
  { version: 2, up: questions },
  { version: 3, up: statisticsAndArticles },
  { version: 4, up: causesOfTimeOuts },
  { version: 5, up: missingGuilds },
  { version: 6, up: entriesOfTimeOuts },
];
