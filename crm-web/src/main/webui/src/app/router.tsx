import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import type { Feature } from '@/shared/feature';
import { ErrorPage } from './pages/error-page';
import { NotFoundPage } from './pages/not-found-page';
import { Root } from './root';

/*
 * react-router rather than TanStack Router: routes are plain objects that each feature exports by
 * itself, while a typed route tree would make every feature depend on the whole application's tree.
 */
export function makeRoutes(features: Feature[]): RouteObject[] {
  return [
    {
      path: '/login',
      lazy: () => import('@/features/auth/login-page'),
      ErrorBoundary: ErrorPage,
      HydrateFallback,
    },
    {
      path: '/',
      Component: Root,
      ErrorBoundary: ErrorPage,
      HydrateFallback,
      children: [
        {
          // Keeps the shell standing when a page fails.
          ErrorBoundary: ErrorPage,
          children: [
            { index: true, element: <Navigate to="/home" replace /> },
            ...features.flatMap((feature) => feature.routes ?? []),
            { path: '*', Component: NotFoundPage },
          ],
        },
      ],
    },
  ];
}

/** Nothing rather than a flash of something while the first page's code comes. */
function HydrateFallback() {
  return null;
}

export function makeRouter(features: Feature[]) {
  return createBrowserRouter(makeRoutes(features));
}
