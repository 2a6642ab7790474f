import { useEffect, useRef } from '@wordpress/element';

import type { SectionProps } from '../types';
import { listServices, withService } from './own-service';
import { ServiceAdd } from './service-add';
import { ServiceEditor } from './service-editor';
import { ServiceList } from './service-list';

/** Which third parties the site uses, and what is known of each. The address bar names what is open. */
export function ServicesSection( props: SectionProps ) {
	const { detail, draft, reply, onSettings } = props;
	const { ownServices, services } = draft.settings;
	const section = useRef< HTMLDivElement >( null );
	const last = useRef( detail );
	const listed = listServices( reply.catalogue, ownServices );
	const found = listed.find( ( { service } ) => service.id === detail );

	useEffect( () => {
		// Coming back, focus is where the service was opened.
		if ( detail === '' && last.current !== '' ) {
			section.current
				?.querySelector< HTMLElement >(
					`a[href="#services/${ CSS.escape( last.current.split( '?' )[ 0 ] ?? '' ) }"]`
				)
				?.focus();
		}
		last.current = detail;
	}, [ detail ] );

	if ( detail === 'new' || detail.startsWith( 'new?' ) ) {
		return (
			<ServiceAdd
				detail={ detail }
				listed={ listed }
				addresses={ reply.site.addresses }
				onAdd={ ( service ) =>
					onSettings( {
						ownServices: withService( ownServices, service ),
					} )
				}
			/>
		);
	}
	if ( found !== undefined && found.service.urls.length > 0 ) {
		return (
			<ServiceEditor
				key={ detail }
				found={ found }
				listed={ listed }
				catalogue={ reply.catalogue }
				addresses={ reply.site.addresses }
				index={ ( ( at ) => ( at < 0 ? ownServices.length : at ) )(
					ownServices.findIndex( ( { id } ) => id === detail )
				) }
				onChange={ ( service ) =>
					onSettings( {
						ownServices: withService( ownServices, service ),
					} )
				}
				onDrop={ () =>
					onSettings( {
						ownServices: ownServices.filter(
							( { id } ) => id !== detail
						),
						services:
							found.origin === 'own'
								? services.filter( ( id ) => id !== detail )
								: services,
					} )
				}
			/>
		);
	}
	return (
		<div ref={ section }>
			<ServiceList { ...props } listed={ listed } />
		</div>
	);
}
