import { type APIInteraction, Client, DiscordAPIError, Events, GatewayDispatchEvents, Routes } from 'discord.js';
import type { Reply } from '../../commands/reply.ts';
import type { App } from '../app.ts';
import { UserError } from '../base/errors.ts';
import { noticeCard } from '../cards/notice-card.ts';
import { TEXTS } from '../cards/texts.ts';
import { loginProblem } from './login-problem.ts';
import { route } from './router.ts';

/** How long a stop waits for replies that are under way. */
const STOP_PATIENCE_MS = 15_000;
/** How long a login may take before the operator is told that Discord does not answer. */
const LOGIN_PATIENCE_MS = 30_000;
const REST_SWEEP_MS = 60_000;

export interface GatewayOptions {
  token: string;
  app: App;
  /** Base address of Discord's REST interface; Discord's own where left out. */
  api?: string;
}

export interface Gateway {
  /** The name the bot goes by. */
  name: string;
  /** Settles when the connection is lost for good, such as by a token that was reset; a stop does not settle it. */
  lost: Promise<void>;
  /** Takes no more interactions, lets those under way be answered, and closes the connection. */
  stop(): Promise<void>;
}

async function deliver(client: Client, interaction: APIInteraction, app: App): Promise<void> {
  const started = performance.now();
  const reply = await route(interaction, app);
  try {
    await deliverReply(client, interaction, reply);
  } finally {
    // What was done is told to the log channel whether or not its reply arrived.
    await reply.after?.();
  }
  app.log.debug({ type: interaction.type, ms: Math.round(performance.now() - started) }, 'answered an interaction');
}

async function deliverReply(
  { rest }: Client,
  { id, token, application_id }: APIInteraction,
  reply: Reply,
): Promise<void> {
  await rest.post(Routes.interactionCallback(id, token), { body: reply.response, auth: false });
  const original = Routes.webhookMessage(application_id, token);
  if (reply.later) {
    const { message, files = [] } = await reply.later();
    const sent = files.map(({ name, data, contentType }) => ({ name, data: Buffer.from(data), contentType }));
    await rest.patch(original, { body: message, files: sent, auth: false }).catch(async (error: unknown) => {
      // Without a word the member would see "thinking…" for ever.
      await rest.patch(original, { body: noticeCard(TEXTS.notDelivered), auth: false });
      throw error;
    });
  }
  if (reply.deletesMessage) await rest.delete(original, { auth: false });
  if (reply.followUp) await rest.post(Routes.webhook(application_id, token), { body: reply.followUp, auth: false });
}

/**
 * Logs in and answers interactions until stopped. No intents: interactions need none, and without them no message of
 * a server ever reaches the bot.
 * @throws UserError `bad-token` or `discord-unreachable`
 */
export async function startGateway({ token, app, api }: GatewayOptions): Promise<Gateway> {
  const client = new Client({
    intents: [],
    shards: 'auto',
    allowedMentions: { parse: [] },
    rest: { ...(api ? { api } : {}), handlerSweepInterval: REST_SWEEP_MS },
  });
  const underWay = new Set<Promise<void>>();
  const onInteraction = (interaction: APIInteraction) => {
    const work: Promise<void> = deliver(client, interaction, app)
      .catch((error: unknown) => {
        const code = error instanceof DiscordAPIError ? error.code : error instanceof Error ? error.name : 'unknown';
        app.log.warn({ interaction: interaction.id, code }, 'a reply could not be delivered');
      })
      .finally(() => underWay.delete(work));
    underWay.add(work);
  };
  client.ws.on(GatewayDispatchEvents.InteractionCreate, onInteraction);
  client.on(Events.Error, (error) => app.log.error({ error: error.name }, 'the gateway connection failed'));

  let stopping = false;
  const lost = new Promise<void>((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      if (stopping) return;
      app.log.fatal({ code }, 'Discord closed the connection for good');
      resolve();
    });
  });

  try {
    const ready = new Promise<void>((resolve, reject) => {
      client.once(Events.ClientReady, () => resolve());
      setTimeout(
        () => reject(new UserError('discord-unreachable', 'Discord did not answer in time.')),
        LOGIN_PATIENCE_MS,
      ).unref();
    });
    await Promise.all([client.login(token), ready]);
  } catch (error) {
    await client.destroy();
    throw loginProblem(error);
  }

  return {
    name: client.user?.username ?? 'Byline',
    lost,
    async stop() {
      stopping = true;
      client.ws.off(GatewayDispatchEvents.InteractionCreate, onInteraction);
      const patience = new Promise((resolve) => setTimeout(resolve, STOP_PATIENCE_MS).unref());
      await Promise.race([Promise.allSettled(underWay), patience]);
      await client.destroy();
    },
  };
}
