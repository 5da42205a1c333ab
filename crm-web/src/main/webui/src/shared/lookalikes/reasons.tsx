import { useTranslation } from 'react-i18next';
import { TagPill } from '../ui/tag-pill';
import classes from './lookalikes.module.css';

/** What speaks for two records being one. */
export function Reasons({ reasons }: { reasons: string[] }) {
  const { t } = useTranslation('lookalikes');
  return (
    <span className={classes.reasons}>
      {reasons.map((reason) => (
        <TagPill key={reason}>{t(`reason.${reason}`)}</TagPill>
      ))}
    </span>
  );
}
