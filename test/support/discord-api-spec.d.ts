/** The package declares types for its main entry only. */
declare module 'discord-api-spec/zod';
