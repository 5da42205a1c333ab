import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { isApiError } from '@/shared/api/api-error';
import { useErrorText } from '@/shared/api/use-error-text';
import { EmptyState } from '@/shared/ui/empty-state';
import { PageBody } from '@/shared/ui/page-body';
import { PageHeader } from '@/shared/ui/page-header';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { HIT_TYPES } from './api';
import { HitList } from './hit-list';
import { SearchBox } from './search-box';
import classes from './search.module.css';
import { SearchStart } from './search-start';
import { SkippedNote } from './skipped-note';
import { TypeTabs } from './type-tabs';
import { useHitKeys } from './use-hit-keys';
import { useSearchGroups } from './use-search-groups';

/** Full results of a search; what is searched for is in the address. */
export function Component() {
  const { t } = useTranslation('search');
  const [parameters, setParameters] = useSearchParams();
  const text = (parameters.get('q') ?? '').trim();
  const type = HIT_TYPES.find((name) => name === parameters.get('type')) ?? null;
  const { groups, error, isPartial, isAnswered, isStale, skipped } = useSearchGroups(text);
  const errorText = useErrorText();
  const problem = isApiError(error, 'bad_filter')
    ? { position: error.problem.position, text: errorText(error) }
    : null;
  const area = useHitKeys();
  const found = groups.filter((group) => group.hits.length > 0);
  const shown = type === null ? found : found.filter((group) => group.type === type);

  const set = (name: string, value: string) => {
    const next = new URLSearchParams(parameters);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setParameters(next, { replace: true });
  };

  return (
    <>
      <PageHeader title={t('title')} />
      <PageBody wide>
        <div ref={area} className={classes.area}>
          <div className={classes.bar} role="search">
            <SearchBox text={text} onChange={(value) => set('q', value)} problem={problem} />
          </div>
          {problem ? (
            <p className={classes.problem} role="status">
              {problem.text}
            </p>
          ) : null}
          {text === '' ? null : (
            <TypeTabs groups={groups} type={type} onChange={(next) => set('type', next ?? '')} />
          )}
          {error && !problem ? <ProblemAlert error={error} /> : null}
          <SkippedNote skipped={skipped} />
          {isPartial ? <p className={classes.note}>{t('partial')}</p> : null}
          {text === '' ? <SearchStart /> : null}
          {isAnswered && shown.length === 0 ? (
            <EmptyState
              icon={IconSearch}
              title={t('noneTitle', { text })}
              text={t(found.length > 0 ? 'noneOfType' : 'none')}
            />
          ) : null}
          {shown.length > 0 && allCorrected(shown) ? (
            <p className={classes.note} role="status">
              {t('allCorrected', { text })}
            </p>
          ) : null}
          <div className={classes.groups} aria-busy={isStale}>
            {shown.map((group) => (
              <HitList
                key={`${group.type}-${text}`}
                group={group}
                text={text}
                isAlone={type !== null}
                onShowAll={(next) => set('type', next)}
              />
            ))}
          </div>
        </div>
      </PageBody>
    </>
  );
}

function allCorrected(groups: ReturnType<typeof useSearchGroups>['groups']): boolean {
  return groups.every(({ hits }) => hits.every(({ matched }) => matched.stage === 'fuzzy'));
}
