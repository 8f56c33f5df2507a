import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** The files that a file imports, types included. */
function importsOf(file: string): string[] {
  const found = read(file).matchAll(/(?:\bfrom|\bimport\(?) ?'(\.[^']+\.ts)'/g);
  return [...found].map(([, path = '']) => normalize(join(dirname(file), path)));
}

const imports = new Map(globSync('{src,commands}/**/*.ts', { cwd: ROOT }).map((file) => [file, importsOf(file)]));

/** The rooms of DESIGN.md's table, with their floors: a room is a file, or a folder that ends with a slash. */
const rooms = read('DESIGN.md')
  .split('\n')
  .flatMap((line) => {
    const [, floor, room = ''] = /^\| (\d) \| ([^|]+) \|/.exec(line) ?? [];
    return [...room.matchAll(/`([^`]+)`/g)].map(([, path = '']) => ({ path, floor: Number(floor) }));
  });

function floorOf(file: string): number | undefined {
  return rooms.find(({ path }) => (path.endsWith('/') ? file.startsWith(path) : file === path))?.floor;
}

/** The files from `file` back to itself, or nothing where no way leads back. */
function loopFrom(file: string): string[] | undefined {
  const seen = new Set<string>();
  const follow = (at: string, way: string[]): string[] | undefined => {
    for (const next of imports.get(at) ?? []) {
      if (next === file) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const loop = follow(next, [...way, next]);
      if (loop) return loop;
    }
    return undefined;
  };
  return follow(file, [file]);
}

describe('imports', () => {
  it('only point down, by the floors of DESIGN.md, on which every file stands', () => {
    const files = [...imports.keys()];
    expect(files.length).toBeGreaterThan(300);
    expect(files.filter((file) => floorOf(file) === undefined)).toEqual([]);
    const up = files.flatMap((file) =>
      (imports.get(file) ?? [])
        .filter((imported) => Number(floorOf(imported)) > Number(floorOf(file)))
        .map((imported) => `${file} → ${imported}`),
    );
    expect(up).toEqual([]);
  });

  it('lead in no loop, not even types', () => {
    expect([...imports.keys()].flatMap((file) => loopFrom(file)?.join(' → ') ?? [])).toEqual([]);
  });
});
