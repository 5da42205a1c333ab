import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { PageBody } from '@/shared/ui/page-body';
import { PageHeader } from '@/shared/ui/page-header';
import { listsOf, REMOVED, type Erased } from './erasure';
import classes from './people.module.css';

/** What an erasure did, and what somebody should now read through. */
export function Component() {
  const { t } = useTranslation('people');
  const erased = useLocation().state as Erased | null;
  const back = (
    <Button component={Link} to="/people" variant="default">
      {t('protection.backToPeople')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('protection.doneTitle')}>{back}</PageHeader>
      <PageBody>{erased ? <Report erased={erased} /> : <p>{t('protection.noReport')}</p>}</PageBody>
    </>
  );
}

function Report({ erased }: { erased: Erased }) {
  const { t } = useTranslation('people');
  const lists = [
    ...listsOf('interactions', erased.interactionsToReview).map((list) => ({
      ...list,
      text: t('protection.reviewInteractions', { count: list.count }),
    })),
    ...listsOf('tasks', erased.tasksToReview).map((list) => ({
      ...list,
      text: t('protection.reviewTasks', { count: list.count }),
    })),
  ];
  return (
    <div className={classes.report}>
      <p>{t('protection.doneText')}</p>
      <ul>
        {REMOVED.map((part) => (
          <li key={part}>{t(`protection.${part}`, { count: erased[part] })}</li>
        ))}
        {erased.viewsChanged.length > 0 ? (
          <li>{t('protection.viewsDone', { count: erased.viewsChanged.length })}</li>
        ) : null}
      </ul>
      <h2 className={classes.reportTitle}>{t('protection.review')}</h2>
      <p>{t(lists.length > 0 ? 'protection.reviewText' : 'protection.nothingToReview')}</p>
      <ul>
        {lists.map(({ to, text }) => (
          <li key={to}>
            <Link className={classes.reportLink} to={to}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
