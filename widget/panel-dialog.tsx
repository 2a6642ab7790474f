import { useEffect, useRef, useState } from 'preact/hooks';
import type { PanelData } from '@contract/panel-data';
import type { DoorstepApi } from './doorstep-api';
import { fetchPanelData } from './fetch-panel-data';
import { PanelChoices } from './panel-choices';
import { frameTexts } from './frame-texts';

interface Props {
	doorstep: DoorstepApi;
	/** Called once it is closed, with or without a choice. */
	onClose: () => void;
}

/** Written the same way round as the banner, where the page is not. */
function direction(): 'ltr' | 'rtl' | undefined {
	const dir = document.getElementById( 'doorstep-banner' )?.dir;
	return dir === 'ltr' || dir === 'rtl' ? dir : undefined;
}

/** The second layer: a modal dialog. The browser keeps the focus in it, and gives it back. */
export function PanelDialog( { doorstep, onClose }: Props ) {
	const { page } = doorstep;
	const dialog = useRef< HTMLDialogElement >( null );
	const [ data, setData ] = useState< PanelData | null >( null );
	const [ failed, setFailed ] = useState( false );
	const texts = frameTexts( page.language );

	function load(): void {
		setFailed( false );
		fetchPanelData( page ).then( setData, () => setFailed( true ) );
	}

	useEffect( () => {
		dialog.current!.showModal();
		load();
		// Once, when it opens.
		// eslint-disable-next-line react-hooks/exhaustive-deps
	}, [] );

	function choose( granted: readonly string[] ): void {
		dialog.current!.close();
		doorstep.choose( granted, 'panel' );
	}

	return (
		<dialog
			ref={ dialog }
			class="doorstep-panel"
			lang={ page.language }
			dir={ direction() }
			// For TranslatePress: it is in the page's language already.
			data-no-translation
			aria-labelledby="doorstep-panel-title"
			onClose={ onClose }
		>
			<header class="doorstep-row">
				{ /* The first thing read, before any button. */ }
				<h2 id="doorstep-panel-title" tabIndex={ -1 } autofocus>
					{ data?.texts.title ?? texts[ 'panel-frame.title' ] }
				</h2>
				<button
					type="button"
					class="doorstep-close"
					aria-label={
						data?.texts.close ?? texts[ 'panel-frame.close' ]
					}
					onClick={ () => dialog.current!.close() }
				>
					×
				</button>
			</header>
			{ data ? (
				<PanelChoices
					data={ data }
					choice={ doorstep.get() }
					language={ page.language }
					onChoose={ choose }
				/>
			) : (
				<>
					<div class="doorstep-panel__body">
						<p role="status">
							{ failed
								? texts[ 'panel-frame.error' ]
								: texts[ 'panel-frame.loading' ] }
						</p>
					</div>
					{ failed && (
						<footer class="doorstep-actions">
							<button type="button" onClick={ load }>
								{ texts[ 'panel-frame.retry' ] }
							</button>
							<button
								type="button"
								onClick={ () => choose( [] ) }
							>
								{ texts[ 'panel-frame.refuse' ] }
							</button>
						</footer>
					) }
				</>
			) }
		</dialog>
	);
}
