import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { session } from '../api/session';
import { startI18n } from '../i18n/i18n';
import { server } from './server';

// A page's code loads on its first use, which takes a while on a busy machine.
configure({ asyncUtilTimeout: 6000 });

// What jsdom lacks and the components ask for.
window.matchMedia = (query: string) =>
  ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }) as unknown as MediaQueryList;

window.ResizeObserver = class {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
};

// jsdom has no layout; without heights tables would see no room for any row, and feeds no end of it.
for (const [name, size] of [
  ['clientHeight', 600],
  ['clientWidth', 1200],
  ['offsetHeight', 40],
] as const) {
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, value: size });
}

Element.prototype.scrollIntoView = () => undefined;

beforeAll(async () => {
  // A call that no test foresaw is a mistake of the page, not something to let through.
  server.listen({ onUnhandledRequest: 'error' });
  await startI18n('en');
});

beforeEach(() => {
  localStorage.clear();
  session.adopt({ accessToken: 'token-of-tests', expiresIn: 900 });
});

afterEach(() => {
  cleanup();
  server.resetHandlers();
});

afterAll(() => server.close());
