import { useDebouncedValue } from '@mantine/hooks';
import { IconCopy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { recordPath } from '../records/kinds';
import { lookalikesOf, type MergeableResource } from './api';
import classes from './lookalikes.module.css';
import { Reasons } from './reasons';

const PAUSE_MS = 300;
const CHECKED = ['email', 'website', 'lei', 'siret', 'registrationNumber'];

interface Props {
  resource: MergeableResource;
  /** What the form holds. */
  values: Record<string, unknown>;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function typedIn(values: Record<string, unknown>): Record<string, string> {
  const name = [values.name, values.firstName, values.lastName].map(text).filter(Boolean).join(' ');
  const others = CHECKED.map((field) => [field, text(values[field])]);
  const phone = text(values.mobile) || text(values.phone);
  return Object.fromEntries(
    [['name', name], ['phone', phone], ...others].filter(([, value]) => value !== ''),
  ) as Record<string, string>;
}

/** Says while somebody types a new record that there may be one already. Links open beside the form. */
export function Lookalikes({ resource, values }: Props) {
  const { t } = useTranslation('lookalikes');
  const typed = typedIn(values);
  const [asked] = useDebouncedValue(JSON.stringify(typed), PAUSE_MS);
  const { data = [] } = useQuery(
    lookalikesOf(resource, JSON.parse(asked) as Record<string, string>),
  );
  const shown = Object.keys(typed).length === 0 ? [] : data;
  return (
    <div role="status">
      {shown.length > 0 ? (
        <section className={classes.warning} aria-label={t('maybeThere')}>
          <h2 className={classes.warningTitle}>
            <IconCopy size={16} stroke={1.75} aria-hidden />
            {t('maybeThere')}
          </h2>
          <ul className={classes.list}>
            {shown.map((found) => (
              <li key={found.id} className={classes.found}>
                <Link
                  to={recordPath(resource, found.id)}
                  target="_blank"
                  className={classes.name}
                  aria-label={t('openBeside', { name: found.name })}
                >
                  {found.name}
                </Link>
                <span className={classes.detail}>{found.detail}</span>
                <Reasons reasons={found.reasons} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
