import { TextControl } from '@wordpress/components';
import { useContext } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';

import { FieldContext } from '../../shared/field-context';
import { FieldHelp } from '../../shared/field-help';
import { fieldProblems } from './contract-problems';
import { ListField } from '../../shared/list-field';
import { replaced } from '../../shared/replaced';
import { without } from '../../shared/without';
import type { ListedService } from './own-service';
import { PatternField } from './pattern-field';
import { problemText } from './problem-text';
import type { ServiceFieldProps } from './service-field-props';
import { takenPatterns } from './taken-patterns';

interface RecognitionFieldsProps extends ServiceFieldProps {
	listed: ListedService[];
	addresses: string[];
}

/** Addresses and script texts that tell the service. */
export function RecognitionFields( {
	service: { id, name, urls, inline },
	path,
	listed,
	addresses,
	onChange,
}: RecognitionFieldsProps ) {
	const { errors } = useContext( FieldContext );
	const others = takenPatterns( listed, id );
	/* translators: %d: number of the entry. */
	const entry = __( 'Entry %d', 'doorstep' );
	/* translators: %s: what is removed. */
	const remove = __( 'Remove %s', 'doorstep' );

	return (
		<>
			<ListField
				path={ `${ path }.urls` }
				label={ __( 'Addresses', 'doorstep' ) }
				help={ __(
					'A host, and the beginning of a path where the same host serves other things too: maps.example.com/embed. Hosts below it count as well.',
					'doorstep'
				) }
				addLabel={ __( 'Add an address', 'doorstep' ) }
				removeLabel={ ( index ) =>
					sprintf(
						remove,
						urls[ index ] || sprintf( entry, index + 1 )
					)
				}
				count={ urls.length }
				most={ 30 }
				renderItem={ ( index ) => (
					<PatternField
						label={ sprintf( entry, index + 1 ) }
						hideLabelFromVision
						value={ urls[ index ] ?? '' }
						facts={ {
							taken: new Map( [
								...urls
									.slice( 0, index )
									.map( ( url ): [ string, string ] => [
										url.toLowerCase(),
										name,
									] ),
								...others,
							] ),
							addresses,
						} }
						error={ errors[ `${ path }.urls.${ index }` ] }
						onChange={ ( url ) =>
							onChange( { urls: replaced( urls, index, url ) } )
						}
					/>
				) }
				onAdd={ () => onChange( { urls: [ ...urls, '' ] } ) }
				onRemove={ ( index ) =>
					onChange( { urls: without( urls, index ) } )
				}
			/>
			<ListField
				path={ `${ path }.inline` }
				label={ __( 'Texts in scripts', 'doorstep' ) }
				help={ __(
					'A piece of code that only this service’s inline script has, such as the name of its function. Optional.',
					'doorstep'
				) }
				addLabel={ __( 'Add a text', 'doorstep' ) }
				removeLabel={ ( index ) =>
					sprintf(
						remove,
						inline[ index ] || sprintf( entry, index + 1 )
					)
				}
				count={ inline.length }
				most={ 20 }
				renderItem={ ( index ) => {
					const text = inline[ index ] ?? '';
					const [ problem ] = fieldProblems( 'inline', [ text ] );
					const error =
						errors[ `${ path }.inline.${ index }` ] ??
						( text !== '' && problem !== undefined
							? problemText( problem )
							: undefined );
					return (
						<TextControl
							__nextHasNoMarginBottom
							__next40pxDefaultSize
							label={ sprintf( entry, index + 1 ) }
							hideLabelFromVision
							help={ <FieldHelp help="" error={ error } /> }
							value={ text }
							autoComplete="off"
							spellCheck={ false }
							aria-invalid={ error !== undefined }
							onChange={ ( typed ) =>
								onChange( {
									inline: replaced(
										inline,
										index,
										// As scripts are compared: without white space, with single quotes.
										typed
											.replace( /\s/g, '' )
											.replace( /["`]/g, "'" )
									),
								} )
							}
						/>
					);
				} }
				onAdd={ () => onChange( { inline: [ ...inline, '' ] } ) }
				onRemove={ ( index ) =>
					onChange( { inline: without( inline, index ) } )
				}
			/>
		</>
	);
}
