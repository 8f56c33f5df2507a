import { runCommandLine } from './cli.ts';

await runCommandLine(['serve']);
