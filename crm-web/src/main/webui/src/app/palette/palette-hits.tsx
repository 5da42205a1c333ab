import { Spotlight } from '@mantine/spotlight';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useErrorText } from '@/shared/api/use-error-text';
import { useFeatures, type PaletteSearch } from '@/shared/feature';
import { HitSign } from '@/shared/records/hit-sign';
import { wantsNewTab } from './new-tab';
import classes from './palette.module.css';
import { selectFirst } from './palette-store';

interface Props {
  typed: string;
  onDone: () => void;
}

export function PaletteHits(props: Props) {
  const searches = useFeatures().flatMap((feature) => feature.usePaletteSearch ?? []);
  // The list of features never changes while the page lives, so the hooks keep their order.
  return searches.map((useSearch, index) => <Hits key={index} {...props} useSearch={useSearch} />);
}

function Hits({ typed, onDone, useSearch }: Props & { useSearch: PaletteSearch }) {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const errorText = useErrorText();
  const { hits, isLoading, error, onChoose } = useSearch(typed);
  useEffect(selectFirst, [hits]);
  if (hits.length === 0) {
    return typed.trim() !== '' && !isLoading ? (
      <div className={classes.none} role="status">
        {error ? errorText(error) : t('palette.noRecord')}
      </div>
    ) : null;
  }
  return (
    <Spotlight.ActionsGroup
      label={typed.trim() === '' ? t('palette.recent') : t('palette.records')}
    >
      {hits.map((hit) => (
        <Spotlight.Action
          key={hit.key}
          classNames={{ action: classes.action }}
          onClick={(event) => {
            if (wantsNewTab(event)) window.open(hit.to, '_blank');
            else void navigate(hit.to);
            onChoose?.(hit);
            onDone();
          }}
        >
          <HitSign type={hit.resource} name={hit.title} size="small" />
          <span className={classes.label}>{hit.title}</span>
          {hit.subtitle ? <span className={classes.subtitle}>{hit.subtitle}</span> : null}
        </Spotlight.Action>
      ))}
    </Spotlight.ActionsGroup>
  );
}
