package nl.meerstemmig.web;

import java.io.IOException;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import nl.meerstemmig.refusal.Limits;
import nl.meerstemmig.refusal.RequestTooLarge;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body that is larger than any the product has a use for, at every door: at
 * once where the request says how large it is, and as soon as too much came where it does
 * not.
 */
@Configuration
class BodyLimit {

	/** After the caller's language is known, and before sign-on. */
	private static final int ORDER = -103;

	@Bean
	FilterRegistrationBean<OncePerRequestFilter> bodiesOfAllRequests(ObjectMapper json) {
		FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(
				new OncePerRequestFilter() {

					@Override
					protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response,
							FilterChain chain) throws ServletException, IOException {
						if (request.getContentLengthLong() > Limits.BODY) {
							RefusalAnswer.write(response, new RequestTooLarge(), json);
							return;
						}
						chain.doFilter(new Counted(request), response);
					}

				});
		registration.setOrder(ORDER);
		return registration;
	}

	private static final class Counted extends HttpServletRequestWrapper {

		Counted(HttpServletRequest request) {
			super(request);
		}

		@Override
		public ServletInputStream getInputStream() throws IOException {
			return new CountedStream(super.getInputStream());
		}

	}

	private static final class CountedStream extends ServletInputStream {

		private final ServletInputStream stream;

		private long came;

		CountedStream(ServletInputStream stream) {
			this.stream = stream;
		}

		@Override
		public int read() throws IOException {
			int one = this.stream.read();
			count((one >= 0) ? 1 : 0);
			return one;
		}

		@Override
		public int read(byte[] bytes, int from, int most) throws IOException {
			int some = this.stream.read(bytes, from, most);
			count(some);
			return some;
		}

		private void count(int some) {
			this.came += Math.max(some, 0);
			if (this.came > Limits.BODY) {
				throw new RequestTooLarge();
			}
		}

		@Override
		public boolean isFinished() {
			return this.stream.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.stream.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			this.stream.setReadListener(listener);
		}

		@Override
		public void close() throws IOException {
			this.stream.close();
		}

	}

}
