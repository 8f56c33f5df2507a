/**
 * A process of its own that writes to a store until it is done or killed. Run as `node writer.ts ADDRESS NAME ROUNDS`;
 * it says "ready" once the store is open and prints what was acknowledged, a line for each, after it was.
 */
import { writeSync } from 'node:fs';
import { z } from 'zod';
import { openStore } from '../../src/store/open.ts';

const [address = '', name = '', rounds = ''] = process.argv.slice(2);
const STANDARD_OUTPUT = 1;
const say = (line: string) => writeSync(STANDARD_OUTPUT, `${line}\n`);

const store = await openStore(JSON.parse(address));
const settings = store.settings(z.object({ edits: z.array(z.string()) }), { edits: [] });
say('ready');

for (let round = 0; round < Number(rounds); round++) {
  const decision = { guildId: '1', userId: name, category: 'hate', severity: 3, rule: `${round}`, action: 'block' };
  const { entry } = await store.moderationLog.record({ ...decision, text: 'x'.repeat(500) }, {});
  say(`entry ${entry.id}`);
  await store.unansweredQuestions.count('1', 'article', 'the one question', 'What?');
  say('question');
  for (const metric of ['a', 'b', 'c']) store.statistics.count('1', metric);
  if (round % 10 === 0) {
    await store.statistics.flush();
    const edit = `${name} ${round}`;
    for (;;) {
      const current = await settings.read('1');
      const edits = [...(current?.settings.edits ?? []), edit];
      if ((await settings.save('1', current?.version ?? 0, { edits }, name)).status === 'saved') break;
    }
    say(`edit ${edit}`);
  }
}
await store.close();
