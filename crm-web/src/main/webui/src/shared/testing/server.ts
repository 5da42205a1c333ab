import { setupServer } from 'msw/node';

/** The stub server of page tests; each test adds the answers it is about. */
export const server = setupServer();
