import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Written } from '@/shared/api/client';
import type { Page, Stored } from '@/shared/api/page';

export interface User extends Stored {
  email: string;
  fullName: string;
  role: string;
  teamId: number | null;
  teamName: string | null;
  language: string;
  timezone: string;
  active: boolean;
  lastSeenAt: string | null;
}

export interface UserFields {
  email: string;
  fullName: string;
  role: string;
  teamId: number | null;
  language: string;
  timezone: string;
  active: boolean;
  /** Left out: it stays as it is. */
  password?: string;
}

export interface Team extends Stored {
  name: string;
  description: string | null;
  active: boolean;
  members: number;
}

export type TeamFields = Pick<Team, 'name' | 'description' | 'active'>;

/** resource → action → scope; what is left out is none. */
export type Matrix = Record<string, Record<string, string>>;

export interface Role extends Stored {
  name: string;
  displayName: string;
  builtIn: boolean;
  members: number;
  permissions: Matrix;
}

export interface AccessRule {
  rule: 'user_active' | 'role_permission' | 'record_exists' | 'record_in_scope';
  passed: boolean;
  /** How it went, and the names that it rests on. */
  code: string;
  facts: Record<string, string | undefined>;
  detail: string;
}

export interface AccessExplanation {
  allowed: boolean;
  role: string;
  scope: string;
  rules: AccessRule[];
}

export interface AccessQuestion {
  user: number;
  resource: string;
  action: string;
  id: number | null;
}

const WHOLE = 500;

function wholeList<T>(resource: 'users' | 'teams' | 'roles', sort?: string) {
  return queryOptions({
    queryKey: [resource, 'all'],
    queryFn: ({ signal }) =>
      api.get<Page<T>>(`/${resource}`, { query: { limit: WHOLE, sort }, signal }),
    select: (page: Page<T>) => page.items,
  });
}

export const allUsers = wholeList<User>('users');
export const allTeams = wholeList<Team>('teams');
export const allRoles = wholeList<Role>('roles');

export function accessExplanation(question: AccessQuestion) {
  return queryOptions({
    queryKey: ['access', question],
    queryFn: ({ signal }) =>
      api.get<AccessExplanation>('/access/explain', { query: { ...question }, signal }),
    staleTime: 0,
  });
}

/** Who may do what shows in many places, so a change makes everything on the page old. */
function useAdminWrite<V, T>(write: (values: V) => Promise<Written<T>>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: write, onSuccess: () => client.invalidateQueries() });
}

export function useSaveUser() {
  return useAdminWrite(({ user, fields }: { user: User | null; fields: UserFields }) =>
    user
      ? api.patch(`/users/${user.id}`, fields, { ifMatch: user.version })
      : api.create('/users', fields),
  );
}

export function useSaveTeam() {
  return useAdminWrite(({ team, fields }: { team: Team | null; fields: TeamFields }) =>
    team
      ? api.patch(`/teams/${team.id}`, fields, { ifMatch: team.version })
      : api.create('/teams', fields),
  );
}

export function useDeleteTeam() {
  return useAdminWrite((team: Team) => api.remove(`/teams/${team.id}`, { ifMatch: team.version }));
}

export function useSavePermissions() {
  return useAdminWrite(({ role, permissions }: { role: Role; permissions: Matrix }) =>
    api.patch(`/roles/${role.id}`, { permissions }, { ifMatch: role.version }),
  );
}

/** What a handover would move, or moved. */
export interface Handover {
  counts: Record<string, number>;
  total: number;
  changeSetId: number | null;
  /** Set where a job does it, because it is much. */
  jobId: number | null;
}

export function handoverPreview(fromId: number, toId: number) {
  return queryOptions({
    queryKey: ['users', 'handover', fromId, toId],
    queryFn: async () =>
      (
        await api.post<Handover>(`/users/${fromId}/handover`, {
          toUserId: toId,
          dryRun: true,
        })
      ).data,
    staleTime: 0,
    gcTime: 0,
  });
}

export function useHandover() {
  return useAdminWrite(({ fromId, toId }: { fromId: number; toId: number }) =>
    api.post<Handover>(`/users/${fromId}/handover`, { toUserId: toId, dryRun: false }),
  );
}
