import { createContext, useContext } from 'react';
import type { Permission } from '../feature';

/** The signed-in user as /auth/me describes them. */
export interface User {
  id: number;
  email: string;
  fullName: string;
  role: string;
  teamId: number | null;
  language: string;
  timezone: string;
  /** resource → action → scope. */
  permissions?: Record<string, Record<string, string>>;
}

export interface Auth {
  user: User;
  signOut: () => Promise<void>;
  can: (permission: Permission | undefined) => boolean;
}

export const AuthContext = createContext<Auth | null>(null);

export function useAuth(): Auth {
  const auth = useContext(AuthContext);
  if (!auth) throw new Error('useAuth outside a signed-in page');
  return auth;
}

/** The server decides in the end; this only hides what would be refused. */
export function allows(user: User, permission: Permission | undefined): boolean {
  if (!permission || !user.permissions) return true;
  const scope = user.permissions[permission.resource]?.[permission.action];
  return scope !== undefined && scope !== 'none';
}
