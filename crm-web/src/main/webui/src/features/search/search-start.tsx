import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAuth } from '@/shared/auth/auth-context';
import { HitSign } from '@/shared/records/hit-sign';
import { EmptyState } from '@/shared/ui/empty-state';
import { recentHits } from './recent';
import classes from './search.module.css';

const EXAMPLES = ['name', 'email', 'phone', 'words', 'conditions'] as const;

/** Before anything is typed: what can be searched for, and what was opened last. */
export function SearchStart() {
  const { t } = useTranslation('search');
  const { user } = useAuth();
  const recent = recentHits(user.id);
  return (
    <>
      <EmptyState icon={IconSearch} title={t('startTitle')} text={t('start')} />
      <dl className={classes.examples}>
        {EXAMPLES.map((name) => (
          <div key={name} className={classes.example}>
            <dt>
              <Link
                className={classes.exampleText}
                to={`/search?q=${encodeURIComponent(t(`example.${name}.text`))}`}
              >
                {t(`example.${name}.text`)}
              </Link>
            </dt>
            <dd className={classes.exampleMeaning}>{t(`example.${name}.meaning`)}</dd>
          </div>
        ))}
      </dl>
      {recent.length > 0 ? (
        <section className={classes.group} aria-labelledby="search-recent">
          <h2 className={classes.groupTitle} id="search-recent">
            {t('recent')}
          </h2>
          <ul className={classes.list}>
            {recent.map((hit) => (
              <li key={hit.key} className={classes.hit}>
                <HitSign type={hit.resource} name={hit.title} />
                <div className={classes.words}>
                  <Link className={classes.title} to={hit.to} data-hit>
                    {hit.title}
                  </Link>
                  <span className={classes.subtitle}>{hit.subtitle}</span>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
