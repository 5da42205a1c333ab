import { useCallback, useRef } from 'react';
import { randomKey } from './random-key';

/**
 * Key for a form's submission. Sending the same content again (a second click, a retry after the
 * network failed) reuses the key and cannot create a second record; changed content gets a new one.
 */
export function useIdempotencyKey(): (body: unknown) => string {
  const last = useRef({ content: '', key: '' });
  return useCallback((body: unknown) => {
    const content = JSON.stringify(body);
    if (last.current.content !== content) last.current = { content, key: randomKey() };
    return last.current.key;
  }, []);
}
