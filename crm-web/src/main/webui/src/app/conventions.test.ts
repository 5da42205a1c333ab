import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

function filesUnder(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name));
}

function keysOf(words: object, prefix = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null
      ? keysOf(value as object, `${prefix}${key}.`)
      : [prefix + key],
  );
}

/** French has a plural form of its own (_many) that English lacks. */
function comparable(file: string): string[] {
  const words = JSON.parse(readFileSync(file, 'utf8')) as object;
  return keysOf(words)
    .filter((key) => !key.endsWith('_many'))
    .sort();
}

describe('style sheets', () => {
  it.each(filesUnder('src', /\.css$/))('%s takes colours and sizes from the theme', (file) => {
    const literals = readFileSync(file, 'utf8').match(/#[\da-f]{3,8}\b|\brgba?\(|\b\d+px\b/gi);
    expect(literals).toBeNull();
  });
});

describe('words', () => {
  it.each(filesUnder('src', /locales\/en\.json$/))('%s has the same keys in French', (file) => {
    expect(comparable(file.replace('en.json', 'fr.json'))).toEqual(comparable(file));
  });

  it('every key written in the code exists', () => {
    const namespaces = new Map(
      filesUnder('src', /locales\/en\.json$/).map((file) => [
        file.split('/').at(-3) ?? '',
        new Set(comparable(file).map((key) => key.replace(/_(one|other)$/, ''))),
      ]),
    );
    const missing = filesUnder('src', /\.tsx?$/).flatMap((file) => {
      const code = readFileSync(file, 'utf8');
      const own = /useTranslation\('(\w+)'\)/.exec(code)?.[1] ?? 'shared';
      return [...code.matchAll(/\bt\('([\w.:]+)'/g)]
        .map(([, key = '']) => (key.includes(':') ? key : `${own}:${key}`))
        .filter((key) => {
          const [namespace = '', name = ''] = key.split(':');
          return !namespaces.get(namespace)?.has(name);
        })
        .map((key) => `${file}: ${key}`);
    });
    expect(missing).toEqual([]);
  });
});
