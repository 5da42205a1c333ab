import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '@/shared/api/use-error-text';
import { useWrittenToast } from '@/shared/changes/use-undo';
import { useRecordWords } from '@/shared/records/use-record-words';
import { toast } from '@/shared/ui/toast';
import { useSavePermissions, type Matrix, type Role } from './api';
import { useRoleName } from './use-role-name';
import classes from './users.module.css';

const RESOURCES = [
  'people', 'organisations', 'affiliations', 'tags', 'imports', 'jobs', 'change-sets',
  'users', 'teams', 'roles',
]; // prettier-ignore
const ACTIONS = ['read', 'create', 'update', 'delete', 'export', 'import', 'bulk', 'manage'];
const SCOPES = ['all', 'team', 'own', 'none'];

interface Props {
  role: Role;
  editable: boolean;
}

/** Every cell is a choice of its own and saved at once; an undo takes it back. */
export function RoleMatrix({ role, editable }: Props) {
  const { t } = useTranslation('users');
  const words = useRecordWords();
  const roleName = useRoleName();
  const errorText = useErrorText();
  const written = useWrittenToast();
  const save = useSavePermissions();

  const choose = (resource: string, action: string, scope: string) => {
    const permissions: Matrix = {
      ...role.permissions,
      [resource]: { ...role.permissions[resource], [action]: scope },
    };
    save.mutate(
      { role, permissions },
      {
        onSuccess: ({ changeSetId }) =>
          written(t('roleSaved', { name: roleName(role.name, role.displayName) }), changeSetId),
        onError: (error) => toast(errorText(error), { tone: 'bad' }),
      },
    );
  };

  return (
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
          {RESOURCES.map((resource) => (
            <tr key={resource}>
              <th scope="row">{words.resource(resource)}</th>
              {ACTIONS.map((action) => {
                const scope = role.permissions[resource]?.[action] ?? 'none';
                return (
                  <td key={action} data-scope={scope}>
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
  );
}
