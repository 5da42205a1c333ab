import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAuth } from '../auth/auth-context';
import { RailSection } from '../parties/rail-section';
import { mergePath, pairsOfRecord, type MergeableResource } from './api';
import classes from './lookalikes.module.css';
import { Reasons } from './reasons';

interface Props {
  resource: MergeableResource;
  recordId: number;
}

/** Records that are probably the same as this one; nothing where there are none. */
export function DuplicatesRail({ resource, recordId }: Props) {
  const { t } = useTranslation('lookalikes');
  const { can } = useAuth();
  const mayMerge = can({ resource, action: 'update' });
  const { data } = useQuery({ ...pairsOfRecord(resource, recordId), enabled: mayMerge });
  const pairs = data?.items ?? [];
  if (pairs.length === 0) return null;
  return (
    <div className={classes.rail}>
      <RailSection title={t('possible')} count={pairs.length}>
        <ul className={classes.list}>
          {pairs.map((pair) => {
            const other = pair.records.find((record) => record.id !== recordId);
            return other ? (
              <li key={pair.id} className={classes.found}>
                <Link
                  to={mergePath(resource, [recordId, other.id])}
                  className={classes.name}
                  aria-label={t('compareWith', { name: other.name })}
                >
                  {other.name}
                </Link>
                <span className={classes.detail}>{other.detail}</span>
                <Reasons reasons={pair.reasons} />
              </li>
            ) : null;
          })}
        </ul>
      </RailSection>
    </div>
  );
}
