import { replaced } from '../../shared/replaced';
import { freeId } from '../free-id';
import type { Recipient, SectionProps } from '../types';
import { useReturnFocus } from '../use-return-focus';
import { RecipientEditor } from './recipient-editor';
import { RecipientList } from './recipient-list';
import { withoutRecipient } from './without-recipient';

/** Who receives data. The address bar names what is open. */
export function RecipientsSection( {
	draft,
	reply,
	detail,
	onChange,
}: SectionProps ) {
	const { recipients } = draft;
	const place = useReturnFocus( 'recipients', detail );
	const index = recipients.findIndex( ( { id } ) => id === detail );
	const recipient = recipients[ index ];
	const add = ( kind: Recipient[ 'kind' ] ) => {
		const id = freeId( kind, recipients );
		onChange( {
			recipients: [
				...recipients,
				{
					id,
					name: '',
					kind,
					country: '',
					transfer: '',
					agreedOn: '',
					url: '',
				},
			],
		} );
		window.location.hash = `recipients/${ id }`;
	};

	return (
		<div ref={ place } tabIndex={ -1 } className="doorstep-place">
			{ recipient === undefined ? (
				<RecipientList recipients={ recipients } onAdd={ add } />
			) : (
				<RecipientEditor
					key={ detail }
					recipient={ recipient }
					path={ `register.recipients.${ index }` }
					isOutside={
						recipient.country !== '' &&
						! reply.eea.includes( recipient.country )
					}
					onChange={ ( change ) =>
						onChange( {
							recipients: replaced( recipients, index, {
								...recipient,
								...change,
							} ),
						} )
					}
					onRemove={ () =>
						onChange( withoutRecipient( draft, detail ) )
					}
				/>
			) }
		</div>
	);
}
