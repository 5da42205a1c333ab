import { lexFilter, type Term } from './lexer';

/** A value as the language writes it: quoted when it holds a space, comma, quote or parenthesis. */
export function quoteValue(value: string): string {
  return /^[^\s,"()]+$/.test(value) && !value.includes('..') && !/^[<>]/.test(value)
    ? value
    : `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

export function condition(field: string, values: string[]): string {
  return `${field}:${values.map(quoteValue).join(',')}`;
}

/** The values of a condition, without their quotes: a,"b c" → [a, b c]. */
export function valuesOf(text: string, term: Term): string[] {
  const raw = text.slice(term.valueStart, term.end);
  const parts = raw.match(/"(?:\\.|[^"\\])*"?|[^,"]+/g) ?? [];
  return parts.map((part) =>
    part.startsWith('"') ? part.replace(/^"|"$/g, '').replaceAll(/\\(.)/g, '$1') : part,
  );
}

export function replaceTerm(text: string, term: Term, replacement: string): string {
  return `${text.slice(0, term.start)}${replacement}${text.slice(term.end)}`;
}

export function removeTerm(text: string, term: Term): string {
  return replaceTerm(text, term, '')
    .replaceAll(/\s{2,}/g, ' ')
    .trim();
}

export function appendTerm(text: string, term: string): string {
  return text.trim() === '' ? term : `${text.trim()} ${term}`;
}

/** Puts a condition on a field, taking the place of one that stands there. */
export function setCondition(text: string, field: string, values: string[]): string {
  const existing = lexFilter(text).terms.find(
    (t) => t.field === field && t.depth === 0 && !t.negated,
  );
  if (values.length === 0) return existing ? removeTerm(text, existing) : text;
  const term = condition(field, values);
  return existing ? replaceTerm(text, existing, term) : appendTerm(text, term);
}
