import { Spotlight } from '@mantine/spotlight';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useFeatures, type PaletteSearch } from '@/shared/feature';
import { OrganisationAvatar, PersonAvatar } from '@/shared/ui/avatar';
import classes from './palette.module.css';

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
  const { hits, isLoading } = useSearch(typed);
  if (hits.length === 0) {
    return typed.trim() !== '' && !isLoading ? (
      <div className={classes.none}>{t('palette.noRecord')}</div>
    ) : null;
  }
  return (
    <Spotlight.ActionsGroup label={t('palette.records')}>
      {hits.map((hit) => (
        <Spotlight.Action
          key={hit.key}
          classNames={{ action: classes.action }}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey) window.open(hit.to, '_blank');
            else void navigate(hit.to);
            onDone();
          }}
        >
          {hit.resource === 'person' || hit.resource === 'people' ? (
            <PersonAvatar name={hit.title} size="small" />
          ) : (
            <OrganisationAvatar name={hit.title} size="small" />
          )}
          <span className={classes.label}>{hit.title}</span>
          {hit.subtitle ? <span className={classes.subtitle}>{hit.subtitle}</span> : null}
        </Spotlight.Action>
      ))}
    </Spotlight.ActionsGroup>
  );
}
