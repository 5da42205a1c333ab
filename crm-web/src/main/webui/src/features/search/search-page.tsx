import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '@/shared/ui/empty-state';
import { PageBody } from '@/shared/ui/page-body';
import { PageHeader } from '@/shared/ui/page-header';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { HIT_TYPES, searchResults } from './api';
import { HitRow } from './hit-row';
import classes from './search.module.css';

const STEP = 50;
const MOST = 200;

/** Full results of a search; what is searched for is in the address. */
export function Component() {
  const { t } = useTranslation('search');
  const [parameters, setParameters] = useSearchParams();
  const [limit, setLimit] = useState(STEP);
  const text = (parameters.get('q') ?? '').trim();
  const type = HIT_TYPES.find((name) => name === parameters.get('type'));
  const query = useQuery(searchResults(text, type ?? null, limit));
  const hits = text === '' ? [] : (query.data?.hits ?? []);

  const set = (name: string, value: string) => {
    const next = new URLSearchParams(parameters);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setParameters(next, { replace: true });
    setLimit(STEP);
  };
  const setText = useDebouncedCallback((value: string) => set('q', value), 120);

  return (
    <>
      <PageHeader title={t('title')} />
      <PageBody wide>
        <div className={classes.bar} role="search">
          <TextInput
            className={classes.box}
            defaultValue={parameters.get('q') ?? ''}
            onChange={(event) => setText(event.currentTarget.value)}
            placeholder={t('placeholder')}
            aria-label={t('placeholder')}
            leftSection={<IconSearch size={16} stroke={1.75} />}
            data-autofocus
          />
          <SegmentedControl
            aria-label={t('types')}
            value={type ?? ''}
            onChange={(value) => set('type', value)}
            data={[
              { value: '', label: t('all') },
              ...HIT_TYPES.map((value) => ({ value, label: t(`type.${value}`) })),
            ]}
          />
        </div>
        {query.isError ? <ProblemAlert error={query.error} /> : null}
        {query.data?.partial ? <p className={classes.note}>{t('partial')}</p> : null}
        {text === '' ? (
          <EmptyState icon={IconSearch} title={t('startTitle')} text={t('start')} />
        ) : null}
        {text !== '' && query.isSuccess && hits.length === 0 ? (
          <EmptyState icon={IconSearch} title={t('noneTitle', { text })} text={t('none')} />
        ) : null}
        {hits.length > 0 ? (
          <>
            {hits.every(({ matched }) => matched.stage === 'fuzzy') ? (
              <p className={classes.note} role="status">
                {t('allCorrected', { text })}
              </p>
            ) : null}
            <ul className={classes.list} aria-busy={query.isPlaceholderData}>
              {hits.map((hit) => (
                <HitRow key={`${hit.type}-${hit.id}`} hit={hit} />
              ))}
            </ul>
            {hits.length >= limit && limit < MOST ? (
              <Button
                className={classes.more}
                variant="default"
                loading={query.isFetching}
                onClick={() => setLimit(limit + STEP)}
              >
                {t('more')}
              </Button>
            ) : null}
          </>
        ) : null}
      </PageBody>
    </>
  );
}
