import { useTranslation } from 'react-i18next';
import type { RecordTabProps } from '@/shared/feature';
import { ChangeSetList } from './change-set-list';
import classes from './history.module.css';

/** The history tab of a record's page. */
export function RecordHistory({ resource, recordId }: RecordTabProps) {
  const { t } = useTranslation('history');
  return (
    <div className={classes.tab}>
      <ChangeSetList filter={{ resource, recordId }} empty={t('emptyRecord')} />
    </div>
  );
}
