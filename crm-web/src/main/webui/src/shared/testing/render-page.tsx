import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { createMemoryRouter, RouterProvider, type RouteObject } from 'react-router';
import { AuthContext, type Auth } from '../auth/auth-context';
import { FeaturesContext, type Feature } from '../feature';

interface Options {
  routes: RouteObject[];
  at: string;
  features?: Feature[];
  auth?: Partial<Auth>;
}

const someone: Auth = {
  user: {
    id: 1,
    email: 'lea.martin@example.org',
    fullName: 'Léa Martin',
    role: 'admin',
    teamId: null,
    language: 'en',
    timezone: 'Europe/Paris',
  },
  signOut: () => Promise.resolve(),
  can: () => true,
};

/** Renders routes as the application does, signed in, without transitions and without retries. */
export function renderPage({ routes, at, features = [], auth = {} }: Options) {
  const router = createMemoryRouter([{ HydrateFallback: () => null, children: routes }], {
    initialEntries: [at],
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const view = render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <FeaturesContext value={features}>
          <AuthContext value={{ ...someone, ...auth }}>
            <Notifications />
            <RouterProvider router={router} />
          </AuthContext>
        </FeaturesContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { ...view, router, client };
}
