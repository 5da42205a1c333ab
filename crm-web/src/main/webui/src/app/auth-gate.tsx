import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, type ReactNode } from 'react';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { isApiError } from '@/shared/api/api-error';
import { session } from '@/shared/api/session';
import { AuthContext, allows, type Auth } from '@/shared/auth/auth-context';
import { currentUser, signOut as endSession } from '@/shared/auth/api';
import { hasSignedInHere } from '@/shared/auth/sign-in-memory';
import { setUserTimeZone } from '@/shared/i18n/use-format';
import { followUserLanguage } from '@/shared/i18n/i18n';
import { Splash } from './pages/splash';
import { UnreachablePage } from './pages/unreachable-page';

/** Lets only signed-in users through; others go to the login page and come back afterwards. */
export function AuthGate({ children }: { children: ReactNode }) {
  const known = session.accessToken !== null || hasSignedInHere();
  const me = useQuery({ ...currentUser, enabled: known });
  const leave = useLeaveWhenSessionEnds();
  const user = me.data;

  useEffect(() => {
    if (!user) return;
    setUserTimeZone(user.timezone);
    void followUserLanguage(user.language);
  }, [user]);

  const auth = useMemo<Auth | null>(
    () =>
      user ? { user, signOut: () => endSession().then(leave), can: (p) => allows(user, p) } : null,
    [user, leave],
  );

  if (!known || isApiError(me.error, 'unauthenticated') || isUnauthorised(me.error)) {
    return <ToLogin />;
  }
  if (me.isError) return <UnreachablePage error={me.error} retry={() => void me.refetch()} />;
  if (!auth) return <Splash />;
  return <AuthContext value={auth}>{children}</AuthContext>;
}

function isUnauthorised(error: unknown): boolean {
  return isApiError(error) && error.status === 401;
}

function ToLogin() {
  const { pathname, search } = useLocation();
  const back = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
  return <Navigate to={`/login${back}`} replace />;
}

/** Another tab signed out, the account was closed, the cookie ran out: back to the login page. */
function useLeaveWhenSessionEnds(): () => void {
  const navigate = useNavigate();
  const client = useQueryClient();
  const leave = useCallback(() => {
    client.clear();
    void navigate(
      `/login?next=${encodeURIComponent(window.location.pathname + window.location.search)}`,
      { replace: true },
    );
  }, [client, navigate]);
  useEffect(() => session.onEnd(leave), [leave]);
  return leave;
}
