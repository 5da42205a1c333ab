import { useTranslation } from 'react-i18next';
import { BoardPage } from '@/shared/board/board-page';
import { ViewSwitch } from '@/shared/board/view-switch';
import { patching } from '@/shared/records/use-quick-patch';
import type { Organisation } from './organisation';
import { organisationBoard } from './organisation-board';
import { organisationKind } from './organisation-kind';
import { useStageColumns } from './use-stage-columns';

export function Component() {
  const { t } = useTranslation('organisations');
  return (
    <BoardPage
      kind={organisationKind}
      board={organisationBoard}
      title={t('pipeline')}
      path="/organisations/board"
      sort="name"
      useColumns={useStageColumns}
      send={(record, pipelineStage) =>
        patching<Organisation>('organisations', { pipelineStage })(record)
      }
      controls={
        <ViewSwitch label={t('views')} list="/organisations" board="/organisations/board" />
      }
    />
  );
}
