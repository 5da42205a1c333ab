/*
 * Reads filter text for colours, chips and suggestions. The server's parser has the last word; this
 * one never refuses, because people are half-way through typing.
 */

export type TokenKind = 'field' | 'colon' | 'value' | 'keyword' | 'paren' | 'minus' | 'text';

export interface Token {
  kind: TokenKind;
  start: number;
  end: number;
}

/** One condition or word: -owner:me, "quoted phrase", martin. */
export interface Term {
  start: number;
  end: number;
  negated: boolean;
  field: string | null;
  /** From behind the colon, or the whole word without its minus. */
  valueStart: number;
  depth: number;
}

export interface LexedFilter {
  text: string;
  tokens: Token[];
  terms: Term[];
  /** Chips only tell the truth for conditions that all apply at once. */
  isFlat: boolean;
}

const SPACE = /\s/;
const FIELD = /^[A-Za-z][A-Za-z0-9_.]*(?=:)/;
const KEYWORD = /^(AND|OR|NOT)(?=[\s()"]|$)/;

class Reading {
  readonly tokens: Token[] = [];
  readonly terms: Term[] = [];
  isFlat = true;
  private at = 0;
  private depth = 0;

  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  run(): void {
    let negatedFrom: number | null = null;
    while (this.skipSpaces()) {
      const start = this.at;
      const keyword = KEYWORD.exec(this.rest())?.[1];
      if (keyword) {
        this.push('keyword', keyword.length);
        if (keyword === 'OR') this.isFlat = false;
        negatedFrom = keyword === 'NOT' ? (negatedFrom ?? start) : null;
      } else if (this.text[start] === '(' || this.text[start] === ')') {
        this.paren();
        negatedFrom = null;
      } else if (this.isMinus()) {
        this.push('minus', 1);
        negatedFrom ??= start;
      } else {
        this.term(negatedFrom);
        negatedFrom = null;
      }
    }
  }

  private term(negatedFrom: number | null): void {
    const start = this.at;
    const field = FIELD.exec(this.rest())?.[0] ?? null;
    if (field) {
      this.push('field', field.length);
      this.push('colon', 1);
    }
    const valueStart = this.at;
    const end = this.endOfValue(field !== null);
    if (end > valueStart) this.push(field ? 'value' : 'text', end - valueStart);
    this.terms.push({
      start: negatedFrom ?? start,
      end,
      negated: negatedFrom !== null,
      field,
      valueStart,
      depth: this.depth,
    });
  }

  /** A value ends at a space or parenthesis outside quotes; a lone word also at a quote. */
  private endOfValue(isCondition: boolean): number {
    let end = this.at;
    while (end < this.text.length && !SPACE.test(this.text.charAt(end))) {
      const character = this.text.charAt(end);
      if (character === '(' || character === ')') break;
      if (character === '"') {
        if (!isCondition && end > this.at) break;
        end = this.endOfQuote(end);
        if (!isCondition) break;
      } else {
        end += 1;
      }
    }
    return end;
  }

  private endOfQuote(opening: number): number {
    for (let end = opening + 1; end < this.text.length; end += 1) {
      if (this.text[end] === '\\') end += 1;
      else if (this.text[end] === '"') return end + 1;
    }
    return this.text.length;
  }

  private paren(): void {
    this.isFlat = false;
    this.depth = Math.max(0, this.depth + (this.text[this.at] === '(' ? 1 : -1));
    this.push('paren', 1);
  }

  private isMinus(): boolean {
    return this.text[this.at] === '-' && /\S/.test(this.text.charAt(this.at + 1));
  }

  private skipSpaces(): boolean {
    while (SPACE.test(this.text.charAt(this.at))) this.at += 1;
    return this.at < this.text.length;
  }

  private rest(): string {
    return this.text.slice(this.at);
  }

  private push(kind: TokenKind, length: number): void {
    this.tokens.push({ kind, start: this.at, end: this.at + length });
    this.at += length;
  }
}

export function lexFilter(text: string): LexedFilter {
  const reading = new Reading(text);
  reading.run();
  return { text, tokens: reading.tokens, terms: reading.terms, isFlat: reading.isFlat };
}

export function termAt(filter: LexedFilter, caret: number): Term | undefined {
  return filter.terms.find((term) => term.start <= caret && caret <= term.end);
}
