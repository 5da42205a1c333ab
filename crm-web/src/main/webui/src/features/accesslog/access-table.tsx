import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '@/shared/i18n/use-format';
import { useRecordWords } from '@/shared/records/use-record-words';
import type { LoggedAccess } from './api';
import classes from './accesslog.module.css';

const PAGES = new Set(['people', 'organisations', 'interactions', 'tasks']);

export function AccessTable({ rows }: { rows: LoggedAccess[] }) {
  const { t } = useTranslation('accesslog');
  const format = useFormat();
  return (
    // The table is wider than a phone; whoever uses keys must be able to scroll it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrollable regions take the focus
    <div className={classes.scroller} tabIndex={0} role="region" aria-label={t('title')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('at')}</th>
            <th scope="col">{t('user')}</th>
            <th scope="col">{t('action')}</th>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('request')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className={classes.figures}>{format.moment(row.at)}</td>
              <td>{row.user?.name ?? t('product')}</td>
              <td data-action={row.action}>{t(`did.${row.action}`)}</td>
              <td>
                <What row={row} />
              </td>
              <td className={classes.request}>{row.requestId}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One record by its number (its name is personal data as well), or what a filter took. */
function What({ row }: { row: LoggedAccess }) {
  const { t } = useTranslation('accesslog');
  const words = useRecordWords();
  const { resource, recordId, filter, rowCount, action } = row;
  if (recordId === null) {
    return (
      <>
        {rowCount === null ? words.resource(resource) : words.count(resource, rowCount)}
        {filter ? <code className={classes.filter}>{filter}</code> : null}
      </>
    );
  }
  const name = t('record', { resource: words.resource(resource), id: recordId });
  return PAGES.has(resource) && action !== 'erase' ? (
    <Link className={classes.link} to={`/${resource}/${recordId}`}>
      {name}
    </Link>
  ) : (
    <span>{name}</span>
  );
}
