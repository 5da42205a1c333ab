import { describe, expect, it } from 'vitest';
import { SseParser } from './sse-parser';

const STREAM =
  ': heartbeat\n\nid: 1\nevent: hello\ndata: {"unread":2}\n\nevent:job\ndata: a\ndata:b\r\n\r\ndata\n\n';

const EVENTS = [
  { name: 'hello', data: '{"unread":2}', id: '1' },
  { name: 'job', data: 'a\nb', id: '1' },
  { name: 'message', data: '', id: '1' },
];

describe('a stream of events', () => {
  it('is read whole', () => {
    expect(new SseParser().push(STREAM)).toEqual(EVENTS);
  });

  it.each([1, 2, 3, 7])('is the same cut into pieces of %i letters', (size) => {
    const parser = new SseParser();
    const pieces = STREAM.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
    expect(pieces.flatMap((piece) => parser.push(piece))).toEqual(EVENTS);
  });

  it('holds an event back until its empty line', () => {
    const parser = new SseParser();
    expect(parser.push('event: record\ndata: {}\n')).toEqual([]);
    expect(parser.push('\n')).toEqual([{ name: 'record', data: '{}', id: null }]);
  });
});
