import { type APIInteraction, Client, DiscordAPIError, Events, GatewayDispatchEvents, Routes } from 'discord.js';
import type { App } from '../app.ts';
import { UserError } from '../base/errors.ts';
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
  /** Takes no more interactions, lets those under way be answered, and closes the connection. */
  stop(): Promise<void>;
}

async function deliver(client: Client, interaction: APIInteraction, app: App): Promise<void> {
  const started = performance.now();
  const reply = await route(interaction, app);
  await client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
    body: reply.response,
    auth: false,
  });
  if (reply.later) {
    const { message, files = [] } = await reply.later();
    await client.rest.patch(Routes.webhookMessage(interaction.application_id, interaction.token), {
      body: message,
      files: files.map(({ name, data, contentType }) => ({ name, data: Buffer.from(data), contentType })),
      auth: false,
    });
  }
  if (reply.deletesMessage) {
    await client.rest.delete(Routes.webhookMessage(interaction.application_id, interaction.token), { auth: false });
  }
  if (reply.followUp) {
    await client.rest.post(Routes.webhook(interaction.application_id, interaction.token), {
      body: reply.followUp,
      auth: false,
    });
  }
  await reply.after?.();
  app.log.debug({ type: interaction.type, ms: Math.round(performance.now() - started) }, 'answered an interaction');
}

/**
 * Logs in and answers interactions until stopped. No intents: interactions need none, and without them no message of
 * a server ever reaches the bot.
 * @throws UserError `bad-token` or `discord-unreachable`
 */
export async function startGateway({ token, app, api }: GatewayOptions): Promise<Gateway> {
  const client = new Client({
    intents: [],
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
    async stop() {
      client.ws.off(GatewayDispatchEvents.InteractionCreate, onInteraction);
      const patience = new Promise((resolve) => setTimeout(resolve, STOP_PATIENCE_MS).unref());
      await Promise.race([Promise.allSettled(underWay), patience]);
      await client.destroy();
    },
  };
}
