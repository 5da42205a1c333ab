import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRecordWords } from '@/shared/records/use-record-words';
import { fieldsOf, type ChangeItem } from '@/shared/changes/api';
import { FieldChanges } from '@/shared/changes/field-changes';
import classes from './history.module.css';

interface Props {
  items: [ChangeItem, ...ChangeItem[]];
  open: boolean;
}

const PAGES: Record<string, string | undefined> = {
  people: '/people',
  organisations: '/organisations',
  interactions: '/interactions',
  tasks: '/tasks',
};

/** One record of a change set. An edit shows its fields at once, a made or deleted record on demand. */
export function ChangedRecord({ items, open }: Props) {
  const { t } = useTranslation('history');
  const words = useRecordWords();
  const [first] = items;
  const whole = items.find((item) => item.part === null);
  const operation = whole?.operation ?? 'update';
  const name =
    first.label ?? t('nameless', { resource: words.resource(first.resource), id: first.recordId });
  const page = PAGES[first.resource];
  const fields = fieldsOf(items);
  const isShort = operation === 'update' || open;
  return (
    <li className={classes.record}>
      <div className={classes.recordHead}>
        {page && operation !== 'delete' ? (
          <Link className={classes.recordLink} to={`${page}/${first.recordId}`}>
            {name}
          </Link>
        ) : (
          <span className={classes.recordName}>{name}</span>
        )}
        <span className={classes.operation} data-operation={operation}>
          {t(`operation.${operation}`)}
        </span>
      </div>
      {items.some((item) => item.erased) ? <p className={classes.none}>{t('erased')}</p> : null}
      {isShort || fields.length === 0 ? (
        <FieldChanges changes={fields} operation={operation} />
      ) : (
        <details>
          <summary className={classes.summary}>{t('fields', { count: fields.length })}</summary>
          <FieldChanges changes={fields} operation={operation} />
        </details>
      )}
    </li>
  );
}
