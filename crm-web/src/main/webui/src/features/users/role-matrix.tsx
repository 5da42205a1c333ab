import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '@/shared/api/use-error-text';
import { useWrittenToast } from '@/shared/changes/use-undo';
import { useRecordWords } from '@/shared/records/use-record-words';
import { toast } from '@/shared/ui/toast';
import { useSavePermissions, type Role } from './api';
import { matrixChanges } from './matrix-changes';
import { RoleChanges } from './role-changes';
import { useRoleName } from './use-role-name';
import classes from './users.module.css';

const RESOURCES = [
  'people', 'organisations', 'affiliations', 'interactions', 'tasks', 'tags', 'views',
  'custom-fields', 'imports', 'jobs', 'change-sets', 'access-log', 'users', 'teams', 'roles',
]; // prettier-ignore
const ACTIONS = ['read', 'create', 'update', 'delete', 'export', 'import', 'bulk', 'manage'];
const SCOPES = ['all', 'team', 'own', 'none'];

interface Props {
  role: Role;
  /** The resources that the server knows of. */
  resources: ReadonlySet<string>;
  editable: boolean;
}

/** Choices are gathered, shown as what they would change, and saved together; an undo takes them back. */
export function RoleMatrix({ role, resources, editable }: Props) {
  const { t } = useTranslation('users');
  const words = useRecordWords();
  const roleName = useRoleName();
  const errorText = useErrorText();
  const written = useWrittenToast();
  const save = useSavePermissions();
  const [draft, setDraft] = useState(role.permissions);
  const changes = matrixChanges(role.permissions, draft);

  const choose = (resource: string, action: string, scope: string) =>
    setDraft({ ...draft, [resource]: { ...draft[resource], [action]: scope } });
  const send = () =>
    save.mutate(
      { role, permissions: draft },
      {
        onSuccess: ({ changeSetId }) =>
          written(t('roleSaved', { name: roleName(role.name, role.displayName) }), changeSetId),
        onError: (error) => toast(errorText(error), { tone: 'bad' }),
      },
    );

  return (
    <>
      {changes.length > 0 ? (
        <RoleChanges
          changes={changes}
          isPending={save.isPending}
          onSave={send}
          onReset={() => setDraft(role.permissions)}
        />
      ) : null}
      <div className={classes.matrixScroller}>
        <table className={classes.matrix}>
          <thead>
            <tr>
              <th scope="col">{t('records')}</th>
              {ACTIONS.map((action) => (
                <th key={action} scope="col">
                  {words.choice('action', action)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {RESOURCES.filter((name) => resources.has(name)).map((resource) => (
              <tr key={resource}>
                <th scope="row">{words.resource(resource)}</th>
                {ACTIONS.map((action) => {
                  const scope = draft[resource]?.[action] ?? 'none';
                  const isChanged = scope !== (role.permissions[resource]?.[action] ?? 'none');
                  return (
                    <td key={action} data-scope={scope} data-changed={isChanged || undefined}>
                      {editable ? (
                        <NativeSelect
                          size="xs"
                          aria-label={`${words.resource(resource)}, ${words.choice('action', action)}`}
                          value={scope}
                          disabled={save.isPending}
                          onChange={(event) => choose(resource, action, event.currentTarget.value)}
                          data={SCOPES.map((value) => ({
                            value,
                            label: words.choice('scope', value),
                          }))}
                        />
                      ) : (
                        words.choice('scope', scope)
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
