import { useTranslation } from 'react-i18next';

/** The shipped roles have words in every language; a firm's own role goes by its own name. */
export function useRoleName(): (name: string, displayName?: string) => string {
  const { t, i18n } = useTranslation('users');
  return (name, displayName) =>
    i18n.exists(`roleName.${name}`, { ns: 'users' })
      ? t(`roleName.${name}`)
      : (displayName ?? name);
}
