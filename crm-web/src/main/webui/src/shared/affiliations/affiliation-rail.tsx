import { ActionIcon, Button, Skeleton, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAuth } from '../auth/auth-context';
import { ProblemAlert } from '../ui/problem-alert';
import { AddAffiliation } from './add-affiliation';
import { AffiliationCard } from './affiliation-card';
import classes from './affiliations.module.css';
import { affiliationsOf, type Affiliation, type Side } from './api';

interface Props {
  side: Side;
  recordId: number;
  /** Nothing can be linked to what lies in the trash. */
  isReadOnly: boolean;
}

/** The primary one first, those of the past last. */
function byImportance(a: Affiliation, b: Affiliation): number {
  return (
    Number(b.primary) - Number(a.primary) ||
    Number(a.endedOn !== null) - Number(b.endedOn !== null) ||
    a.id - b.id
  );
}

/** A person's organisations, or an organisation's people. */
export function AffiliationRail({ side, recordId, isReadOnly }: Props) {
  const { t } = useTranslation('affiliations');
  const { t: s } = useTranslation('shared');
  const { can } = useAuth();
  const [isAdding, adding] = useDisclosure();
  const { data, error, isPending, refetch } = useQuery(affiliationsOf(side, recordId));
  const links = data?.items.toSorted(byImportance) ?? [];
  const mayEdit = !isReadOnly && can({ resource: 'affiliations', action: 'update' });
  const mayAdd = !isReadOnly && can({ resource: 'affiliations', action: 'create' });

  return (
    <section>
      <div className={classes.head}>
        <h2 className={classes.heading}>{t(`title.${side}`)}</h2>
        {links.length > 0 ? <span className={classes.count}>{links.length}</span> : null}
        {mayAdd ? (
          <Tooltip label={t(`add.${side}`)}>
            <ActionIcon size="sm" aria-label={t(`add.${side}`)} onClick={adding.toggle}>
              <IconPlus size={16} stroke={1.75} />
            </ActionIcon>
          </Tooltip>
        ) : null}
      </div>
      {isAdding ? <AddAffiliation side={side} recordId={recordId} onDone={adding.close} /> : null}
      {error ? (
        <ProblemAlert
          error={error}
          action={<Button onClick={() => void refetch()}>{s('tryAgain')}</Button>}
        />
      ) : null}
      {isPending ? <Skeleton height="var(--crm-s12)" /> : null}
      {data && links.length === 0 && !isAdding ? (
        <p className={classes.none}>{t(`none.${side}`)}</p>
      ) : null}
      <ul className={classes.list}>
        {links.map((link) => (
          <AffiliationCard key={link.id} side={side} link={link} mayEdit={mayEdit} />
        ))}
      </ul>
    </section>
  );
}
