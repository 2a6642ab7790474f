import type { ListedService } from './own-service';

/**
 * Name of the service by pattern in small letters.
 *
 * @param listed Every service.
 * @param except Id of one that does not count.
 */
export function takenPatterns(
	listed: ListedService[],
	except = ''
): Map< string, string > {
	return new Map(
		listed
			.filter( ( { service } ) => service.id !== except )
			.flatMap( ( { service } ) =>
				service.urls.map( ( url ): [ string, string ] => [
					url.toLowerCase(),
					service.name,
				] )
			)
	);
}
