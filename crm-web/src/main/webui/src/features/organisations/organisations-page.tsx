import { useTranslation } from 'react-i18next';
import { ViewSwitch } from '@/shared/board/view-switch';
import { RecordListPage } from '@/shared/records/record-list-page';
import { organisationKind } from './organisation-kind';

export function Component() {
  const { t } = useTranslation('organisations');
  return (
    <RecordListPage
      kind={organisationKind}
      controls={
        <ViewSwitch label={t('views')} list="/organisations" board="/organisations/board" />
      }
    />
  );
}
