import { useTranslation } from 'react-i18next';
import type { SkippedType } from './api';
import classes from './search.module.css';

/** Which kinds of records a condition means nothing for. Files never have fields: nobody misses them. */
export function SkippedNote({ skipped }: { skipped: SkippedType[] }) {
  const { t, i18n } = useTranslation('search');
  const types = skipped.map(({ type }) => type).filter((type) => type !== 'file');
  if (types.length === 0) return null;
  const list = new Intl.ListFormat(i18n.language).format(types.map((type) => t(`type.${type}`)));
  return (
    <p className={classes.skipped} role="note">
      {t('skipped', { types: list })}
    </p>
  );
}
