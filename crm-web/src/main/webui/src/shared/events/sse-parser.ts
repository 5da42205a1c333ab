export interface StreamedEvent {
  name: string;
  data: string;
  /** From which the stream can be taken up again: this event's, or the last one before it that had one. */
  id: string | null;
}

/** Takes a text/event-stream apart as its pieces arrive, wherever they were cut. */
export class SseParser {
  private rest = '';
  private name = '';
  private data: string[] = [];
  private id: string | null = null;

  push(piece: string): StreamedEvent[] {
    const events: StreamedEvent[] = [];
    // A carriage return at the end may be half of a line break.
    const text = this.rest + piece;
    const whole = text.endsWith('\r') ? text.slice(0, -1) : text;
    const lines = whole.split(/\r\n|\r|\n/);
    this.rest = (lines.pop() ?? '') + text.slice(whole.length);
    for (const line of lines) {
      if (line === '') this.finish(events);
      else this.take(line);
    }
    return events;
  }

  private take(line: string): void {
    const [, field = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/.exec(line) ?? [];
    if (field === 'event') this.name = value;
    if (field === 'data') this.data.push(value);
    if (field === 'id') this.id = value;
  }

  private finish(events: StreamedEvent[]): void {
    if (this.data.length > 0) {
      events.push({ name: this.name || 'message', data: this.data.join('\n'), id: this.id });
    }
    this.name = '';
    this.data = [];
  }
}
